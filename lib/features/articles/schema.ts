import { z } from "zod";
import { MAX_TEXT_BYTES } from "@/lib/core/canonical-text";
import { httpUrl, line, optionalDay, optionalLine } from "@/lib/core/text-fields";
import { MAX_FILE_BYTES } from "@/lib/features/documents/domain";
import { FILE_TOO_LARGE, MAX_TITLE, TOO_LARGE, VERSION_KINDS } from "./domain";

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
  file: z.file("Choose a file.").max(MAX_FILE_BYTES, FILE_TOO_LARGE),
});

const addressSchema = z.object({ from: z.literal("address"), url: httpUrl() });

/** What somebody brings in a form: a text that was pasted, a file, or an address. */
const sourceSchema = z.discriminatedUnion("from", [pastedSchema, uploadedSchema, addressSchema]);
export type SourceInput = z.output<typeof sourceSchema>;

export const readSourceSchema = z.object({
  source: sourceSchema,
  /** The article whose next version it is to be; null where the text says what it is. */
  articleId: z.uuid().nullable(),
});

export const importArticleSchema = z.object({
  pendingId: z.uuid(),
  /** Left out, the title is the file's own, or the first line of the text. */
  details: articleDetailsSchema.extend({ title: optionalLine(MAX_TITLE) }),
});

export const importVersionSchema = z.object({ pendingId: z.uuid(), articleId: z.uuid() });

export const pendingIdSchema = z.object({ pendingId: z.uuid() });

export const editArticleSchema = z.object({
  articleId: z.uuid(),
  revision: z.int().min(1),
  details: articleDetailsSchema,
});

export const articleIdSchema = z.object({ articleId: z.uuid() });

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
  /** Of the file or page that it was read from; null for what came in before this was kept. */
  format: z.string().nullable(),
  sourceFile: z.string().nullable(),
  sourceUrl: z.string().nullable(),
  fetchedAt: z.string().nullable(),
  /** SHA-256 of the bytes as they came, before they were read. */
  rawSha256: z.string().nullable(),
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
