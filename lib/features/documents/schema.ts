import { z } from "zod";
import { BLOCK_ROLES, blockProblem, FORMATS, MAX_BLOCKS } from "./domain";

export const blockSchema = z.object({
  role: z.enum(BLOCK_ROLES),
  level: z.int().min(1).nullable(),
  start: z.int().min(0),
  end: z.int().min(1),
  page: z.int().min(1).nullable(),
});

/** What a file says about itself, each a proposal for a person to correct. */
export const propertiesSchema = z.object({
  title: z.string().nullable(),
  author: z.string().nullable(),
  publisher: z.string().nullable(),
  /** YYYY-MM-DD, as the file has it: no time zone is applied. */
  publishedOn: z.iso.date().nullable(),
});
export type Properties = z.output<typeof propertiesSchema>;

/** A comment found in a file, with the place it speaks of: UTF-16 code units, null if unknown. */
export const remarkSchema = z.object({
  text: z.string(),
  author: z.string().nullable(),
  start: z.int().min(0).nullable(),
  end: z.int().min(0).nullable(),
});
export type Remark = z.output<typeof remarkSchema>;

/** A file as it was read. `text` is canonical (lib/core/canonical-text.ts). */
export const documentSchema = z
  .object({
    format: z.enum(FORMATS),
    text: z.string().min(1),
    blocks: z.array(blockSchema).max(MAX_BLOCKS),
    properties: propertiesSchema,
    remarks: z.array(remarkSchema),
    /** In plain words, what was left out or could not be told for sure. */
    warnings: z.array(z.string()),
  })
  .superRefine(({ text, blocks }, context) => {
    const problem = blockProblem(text, blocks);
    if (problem !== null) context.addIssue({ code: "custom", message: problem, path: ["blocks"] });
  });
export type Document = z.output<typeof documentSchema>;

/** Why a file could not be read. Closed; `failures.ts` has the words of each. */
export const DOCUMENT_ERROR_CODES = [
  "empty",
  "too_large",
  "text_too_large",
  "too_many_blocks",
  "binary",
  "other_format",
  "old_word",
  "not_utf8",
  "wrong_charset",
  "damaged",
  "unpacks_too_large",
  "encrypted",
  "no_text",
  "too_deep",
  "too_slow",
  "too_much_memory",
  "unreadable",
  "busy",
] as const;
export type DocumentErrorCode = (typeof DOCUMENT_ERROR_CODES)[number];

export const documentErrorSchema = z.object({
  code: z.enum(DOCUMENT_ERROR_CODES),
  message: z.string(),
});
export type DocumentError = z.output<typeof documentErrorSchema>;
