import { z } from "zod";
import { MAX_TEXT_BYTES } from "@/lib/core/canonical-text";
import { line, optionalDay, optionalLine } from "@/lib/core/text-fields";
import { isTextFile, MAX_TITLE, TEXT_FILES, TOO_LARGE, VERSION_KINDS } from "./domain";

/** What is known about an article besides its text. Days are YYYY-MM-DD. */
export const articleDetailsSchema = z.object({
  title: line(MAX_TITLE),
  publisher: optionalLine(200),
  author: optionalLine(200),
  publishedOn: optionalDay(),
  deadline: optionalDay(),
});
export type ArticleDetails = z.output<typeof articleDetailsSchema>;

const pastedSchema = z.object({
  from: z.literal("paste"),
  text: z
    .string()
    .max(MAX_TEXT_BYTES, TOO_LARGE)
    .refine((text) => text.trim() !== "", "Paste the article's text."),
});

const uploadedSchema = z.object({
  from: z.literal("file"),
  file: z
    .file("Choose a file.")
    .max(MAX_TEXT_BYTES, TOO_LARGE)
    .refine((file) => isTextFile(file.name), `Choose a text file (${TEXT_FILES.join(", ")}).`),
});

/** A text as it comes from a form: pasted, or a file. */
export const sourceSchema = z.discriminatedUnion("from", [pastedSchema, uploadedSchema]);
export type TextSource = z.output<typeof sourceSchema>;

export const addArticleSchema = z.object({
  source: sourceSchema,
  /** Left out, the title is the first line of the text. */
  details: articleDetailsSchema.extend({ title: optionalLine(MAX_TITLE) }),
});

export const editArticleSchema = z.object({
  articleId: z.uuid(),
  revision: z.int().min(1),
  details: articleDetailsSchema,
});

export const articleIdSchema = z.object({ articleId: z.uuid() });

export const addVersionSchema = z.object({ articleId: z.uuid(), source: sourceSchema });

// ---- what goes out ----

/** An article without its texts. Times are ISO 8601 in UTC, days YYYY-MM-DD. */
export const articleViewSchema = z.object({
  id: z.string(),
  number: z.int(),
  slug: z.string(),
  title: z.string(),
  publisher: z.string().nullable(),
  author: z.string().nullable(),
  publishedOn: z.string().nullable(),
  deadline: z.string().nullable(),
  sourceFile: z.string().nullable(),
  revision: z.int(),
  createdAt: z.string(),
  updatedAt: z.string(),
  archivedAt: z.string().nullable(),
});
export type ArticleView = z.infer<typeof articleViewSchema>;

/** A version without its text; `length` in Unicode code points. */
export const versionViewSchema = z.object({
  id: z.string(),
  number: z.int(),
  kind: z.enum(VERSION_KINDS),
  sha256: z.string(),
  length: z.int(),
  sourceFile: z.string().nullable(),
  createdAt: z.string(),
});
export type VersionView = z.infer<typeof versionViewSchema>;

const articleNumber = z.coerce.number().int().min(1).nullable().catch(null).default(null);

/** What the address of the list says; what cannot be read counts as not said. */
export const articleListSchema = z.object({
  show: z.enum(["active", "archived"]).catch("active"),
  after: articleNumber,
  before: articleNumber,
});
