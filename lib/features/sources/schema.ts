import { z } from "zod";
import { httpUrl, line, optionalLine, prose } from "@/lib/core/text-fields";
import { addressOfDoi, bareDoi, SOURCE_KINDS } from "./domain";

/** Where a source is read: a web address, or a DOI, which comes out as its address; empty as null. */
export const sourceLinkSchema = z
  .string()
  .transform((text) => {
    const link = text.trim();
    const doi = bareDoi(link);
    if (doi !== null) return addressOfDoi(doi);
    return link === "" ? null : link;
  })
  .pipe(httpUrl().nullable())
  .nullable()
  .default(null);

/** What names a source that has no address. Something in it must be a letter or a digit. */
export const citationSchema = optionalLine(1000).refine(
  (text) => text === null || /[\p{L}\p{N}]/u.test(text),
  "Say in words what it is.",
);

/** A language as BCP 47 names it, in its canonical form ("de-ch" comes out as "de-CH"); empty as null. */
export const languageSchema = optionalLine(35).transform((tag, context) => {
  if (tag === null) return null;
  const canonical = canonicalTag(tag);
  if (canonical !== null) return canonical;
  context.addIssue({
    code: "custom",
    message: "Give a language tag, such as en, de-CH or zh-Hant.",
  });
  return z.NEVER;
});

/** A language, perhaps with script, region and variants: nothing private, no extensions. */
const LANGUAGE_TAG = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/iu;

function canonicalTag(tag: string): string | null {
  if (!LANGUAGE_TAG.test(tag)) return null;
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    // The form is right and the parts are not: two regions, or a part twice.
    return null;
  }
}

/** What the desk knows of a source, as its members write it. */
export const sourceContentSchema = z.object({
  title: line(500),
  publisher: optionalLine(300),
  kind: z.enum(SOURCE_KINDS).nullable().default(null),
  language: languageSchema,
  reliability: prose(5000)
    .transform((text) => (text === "" ? null : text))
    .nullable()
    .default(null)
    .describe("What the desk knows of how far it can be relied on."),
});
export type SourceContent = z.output<typeof sourceContentSchema>;

const revision = z.int().min(1);

export const editSourceSchema = z.object({
  sourceId: z.uuid(),
  revision,
  content: sourceContentSchema,
});

/** `from` is the source that this one repeats, or null for one that stands by itself. */
export const deriveSourceSchema = z.object({
  sourceId: z.uuid(),
  revision,
  from: z.uuid().nullable(),
});

const named = z.object({ id: z.string(), title: z.string() });

/** A source as pages and the API show it. Times are ISO 8601 in UTC. */
export const sourceViewSchema = z.object({
  id: z.string(),
  identity: z
    .string()
    .describe("What makes two citations one source: an address, doi:…, isbn:… or citation:…"),
  url: z.string().nullable(),
  citation: z.string().nullable(),
  title: z.string(),
  publisher: z.string().nullable(),
  kind: z.enum(SOURCE_KINDS).nullable(),
  language: z.string().nullable(),
  reliability: z.string().nullable(),
  derivesFrom: named.nullable().describe("The source that this one only repeats."),
  root: named.describe(
    "The source at the head of what this one repeats; itself if it repeats none.",
  ),
  revision: z.int(),
  addedBy: z.object({ memberId: z.string(), name: z.string() }).nullable(),
  createdAt: z.string(),
  updatedAt: z.string(),
});
export type SourceView = z.infer<typeof sourceViewSchema>;

/** A source in the list of them. */
export const sourceRowSchema = sourceViewSchema
  .pick({ id: true, url: true, citation: true, title: true, publisher: true, kind: true })
  .extend({
    rootId: z.string(),
    revision: z.int(),
    updatedAt: z.string(),
    evidence: z.int().describe("How many pieces of evidence cite it."),
  });
export type SourceRow = z.infer<typeof sourceRowSchema>;
