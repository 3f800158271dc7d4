import { z } from "zod";
import { prose } from "@/lib/core/text-fields";

const body = prose(20_000).refine((text) => text !== "", "Write something first.");
const revision = z.int().min(1);

export const noteContentSchema = z.object({ body, forReport: z.boolean().default(false) });
export type NoteContent = z.output<typeof noteContentSchema>;

export const addNoteSchema = z.object({ claimId: z.uuid(), content: noteContentSchema });
export const editNoteSchema = z.object({
  noteId: z.uuid(),
  revision,
  content: noteContentSchema,
});
export const removeNoteSchema = z.object({ noteId: z.uuid(), revision });
export const noteIdSchema = z.object({ noteId: z.uuid() });

/** A note as pages and exports show it; `body` is Markdown. Without an author it came with the corpus. */
export const noteViewSchema = z.object({
  id: z.string(),
  claimId: z.string(),
  body: z.string(),
  forReport: z.boolean(),
  author: z.object({ memberId: z.string(), name: z.string() }).nullable(),
  revision: z.int(),
  createdAt: z.string(),
  editedAt: z.string().nullable(),
  removedAt: z.string().nullable(),
});
export type NoteView = z.infer<typeof noteViewSchema>;
