import { z } from "zod";
import { MAX_FILE_BYTES } from "@/lib/features/documents/domain";
import { DOCUMENT_ERROR_CODES } from "@/lib/features/documents/schema";
import { operation } from "@/lib/platform/api/operation";
import { KEEPING_ERROR_CODES, MEDIA_TYPES } from "./domain";
import { snapshotTextSchema, snapshotViewSchema } from "./schema";

const tag = "snapshots";
const ofSource = z.object({ source: z.uuid() });
const params = z.object({ snapshot: z.uuid() });
const schema = snapshotViewSchema;

/** A file as Base64, and the rest around it. */
const MAX_UPLOAD_BYTES = Math.ceil(MAX_FILE_BYTES / 3) * 4 + 64 * 1024;

export const listSnapshotsOperation = operation({
  id: "listSnapshots",
  method: "GET",
  path: "/sources/{source}/snapshots",
  tag,
  summary: "The newest 200 snapshots of a source, the newest first",
  role: "viewer",
  params: ofSource,
  success: {
    status: 200,
    description: "Kept, waited for and failed ones.",
    schema: z.object({ snapshots: z.array(schema) }),
  },
});

export const askSnapshotOperation = operation({
  id: "askSnapshot",
  method: "POST",
  path: "/sources/{source}/snapshots",
  tag,
  summary: "Have a snapshot taken of a source's address; look at it again until it waits no more",
  role: "checker",
  params: ofSource,
  success: { status: 201, description: "It waits, or one is waited for already.", schema },
  problems: ["no_address"],
});

export const uploadSnapshotOperation = operation({
  id: "uploadSnapshot",
  method: "POST",
  path: "/sources/{source}/snapshots/upload",
  tag,
  summary: "Keep a file as a snapshot of a source",
  role: "checker",
  params: ofSource,
  body: z.object({
    name: z.string().min(1).max(1000),
    contentBase64: z
      .string()
      // A pattern over 30 million characters costs far more than looking for a wrong one.
      .refine((content) => !/[^A-Za-z0-9+/=]/u.test(content), "Write the file's bytes as Base64.")
      .describe("A page, text, PDF, Word file or picture of at most 25 MiB, as Base64."),
  }),
  maxBodyBytes: MAX_UPLOAD_BYTES,
  success: { status: 201, description: "The snapshot that was kept.", schema },
  problems: [...DOCUMENT_ERROR_CODES, ...KEEPING_ERROR_CODES],
});

export const getSnapshotOperation = operation({
  id: "getSnapshot",
  method: "GET",
  path: "/snapshots/{snapshot}",
  tag,
  summary: "Read one snapshot: where it stands, its hashes, or why it is missing",
  role: "viewer",
  params,
  success: { status: 200, description: "The snapshot.", schema },
});

export const retrySnapshotOperation = operation({
  id: "retrySnapshot",
  method: "POST",
  path: "/snapshots/{snapshot}/retry",
  tag,
  summary: "Have a snapshot that failed taken again",
  role: "checker",
  params,
  success: { status: 200, description: "It waits.", schema },
  problems: ["not_failed"],
});

export const snapshotTextOperation = operation({
  id: "getSnapshotText",
  method: "GET",
  path: "/snapshots/{snapshot}/text",
  tag,
  summary: "The readable text of a snapshot, with blocks",
  role: "viewer",
  params,
  success: {
    status: 200,
    description: "Offsets are Unicode code points.",
    schema: snapshotTextSchema,
  },
});

export const snapshotBytesOperation = operation({
  id: "getSnapshotBytes",
  method: "GET",
  path: "/snapshots/{snapshot}/bytes",
  tag,
  summary: "The bytes of a snapshot as they came; their SHA-256 is the ETag",
  role: "viewer",
  params,
  success: {
    status: 200,
    description: "Never to be run: pages may hold scripts.",
    media: MEDIA_TYPES,
  },
  problems: KEEPING_ERROR_CODES,
});
