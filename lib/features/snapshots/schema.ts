import { z } from "zod";
import { MAX_FILE_BYTES } from "@/lib/features/documents/domain";
import { blockSchema } from "@/lib/features/documents/schema";
import { MEDIA_TYPES, SNAPSHOT_ORIGINS, SNAPSHOT_STATES } from "./domain";

export const sourceIdSchema = z.object({ sourceId: z.uuid() });
export const snapshotIdSchema = z.object({ snapshotId: z.uuid() });

const megabytes = Math.round(MAX_FILE_BYTES / 1024 / 1024);

/** A file from a form, as a snapshot of a source. */
export const uploadFormSchema = sourceIdSchema.extend({
  file: z
    .file("Choose a file.")
    .max(MAX_FILE_BYTES, `The file is larger than ${megabytes} MB, so it is not kept.`),
});

/** What was seen at an address or in a file, or why not. Times are ISO 8601 in UTC. */
export const snapshotViewSchema = z.object({
  id: z.string(),
  sourceId: z.string(),
  state: z.enum(SNAPSHOT_STATES),
  origin: z.enum(SNAPSHOT_ORIGINS),
  /** The address that was asked for; null for a file that somebody brought. */
  url: z.string().nullable(),
  /** Where it was found in the end, behind all redirects. */
  finalUrl: z.string().nullable(),
  httpStatus: z.int().nullable(),
  fileName: z.string().nullable(),
  mediaType: z.enum(MEDIA_TYPES).nullable(),
  /** Of the bytes as they came, without the compression of their way. */
  sha256: z.string().nullable(),
  size: z.int().nullable().describe("In bytes."),
  /** Of the readable text in UTF-8; null where none could be read. */
  textSha256: z.string().nullable(),
  textProblem: z.string().nullable().describe("Why no text could be read of what was kept."),
  failure: z.object({ code: z.string(), message: z.string() }).nullable(),
  attempts: z.int(),
  askedBy: z.object({ memberId: z.string(), name: z.string() }).nullable(),
  askedAt: z.string(),
  /** When the answer began to come, or the file was brought. */
  seenAt: z.string().nullable(),
});
export type SnapshotView = z.infer<typeof snapshotViewSchema>;

/** The readable text of a snapshot. Offsets of the blocks are Unicode code points in the API. */
export const snapshotTextSchema = z.object({
  sha256: z.string(),
  text: z.string(),
  blocks: z.array(blockSchema),
});
export type SnapshotText = z.infer<typeof snapshotTextSchema>;

/** What the desk has of a source: its newest snapshot, and the newest that was kept. */
export type SnapshotsOfSource = { newest: SnapshotView; kept: SnapshotView | null };
