import { z } from "zod";
import { changeShape } from "@/lib/core/change-shape";
import { optionalLine } from "@/lib/core/text-fields";
import { CLAIM_STATUSES } from "@/lib/features/claims/domain";
import { blockSchema, DOCUMENT_ERROR_CODES } from "@/lib/features/documents/schema";
import { operation } from "@/lib/platform/api/operation";
import { FETCH_ERROR_CODES } from "@/lib/platform/web/failures";
import { broughtSchema, MAX_BROUGHT_BYTES } from "./brought-schema";
import { MAX_TITLE, VERSION_KINDS } from "./domain";
import { articleDetailsSchema, articleViewSchema, versionViewSchema } from "./schema";

const tag = "articles";

/** An article by its id or its slug. */
const params = z.object({ article: z.string().min(1).max(200) });

/** A version of an article by its number. */
export const versionParams = params.extend({
  number: z.coerce.number().int().min(1).max(1_000_000),
});

const answer = {
  status: 200,
  description: "The article; its revision is also the ETag.",
  schema: articleViewSchema,
} as const;

const problems = [
  ...(["already_imported", "other_article", "article_archived"] as const),
  ...DOCUMENT_ERROR_CODES,
  ...FETCH_ERROR_CODES,
];

const articleRowSchema = z.object({
  id: z.string(),
  number: z.int(),
  slug: z.string(),
  title: z.string(),
  publisher: z.string().nullable(),
  publishedOn: z.string().nullable(),
  deadline: z.string().nullable(),
  archived: z.boolean(),
  version: z.object({ number: z.int(), kind: z.enum(VERSION_KINDS) }),
  claims: z.record(z.enum(CLAIM_STATUSES), z.int()),
  people: z.array(z.object({ memberId: z.string(), name: z.string() })),
});

const importedSchema = z.object({
  outcome: z.enum(["article_added", "version_added"]),
  article: z.object({
    id: z.string(),
    number: z.int(),
    slug: z.string(),
    title: z.string(),
  }),
  version: z.object({
    number: z.int(),
    kind: z.enum(VERSION_KINDS),
    anchored: z.int(),
    undecided: z.int(),
    orphaned: z.int(),
  }),
});

export const listArticlesOperation = operation({
  id: "listArticles",
  method: "GET",
  path: "/articles",
  tag,
  summary: "The desk's articles, the newest first, with how many claims stand in each status",
  role: "viewer",
  query: z.object({
    archived: z.stringbool().default(false),
    after: z.coerce.number().int().min(1).optional().describe("`next` of the page before."),
    before: z.coerce.number().int().min(1).optional().describe("`previous` of the page after."),
    limit: z.coerce.number().int().min(1).max(100).default(30),
  }),
  success: {
    status: 200,
    description:
      "A page; `next` is the `after` of the next one, `previous` the `before` of the one before.",
    schema: z.object({
      rows: z.array(articleRowSchema),
      next: z.int().nullable(),
      previous: z.int().nullable(),
    }),
  },
});

export const importArticleOperation = operation({
  id: "importArticle",
  method: "POST",
  path: "/articles",
  tag,
  summary: "Bring a text, a file or an address: a new article, or the next version of its own",
  role: "editor",
  body: broughtSchema({
    details: articleDetailsSchema
      .extend({ title: optionalLine(MAX_TITLE) })
      .optional()
      .describe("Left out, what the file or page says of itself."),
  }),
  maxBodyBytes: MAX_BROUGHT_BYTES,
  success: { status: 201, description: "What the text became.", schema: importedSchema },
  problems,
});

export const getArticleOperation = operation({
  id: "getArticle",
  method: "GET",
  path: "/articles/{article}",
  tag,
  summary: "Read one article",
  role: "viewer",
  params,
  success: answer,
});

export const editArticleOperation = operation({
  id: "editArticle",
  method: "PATCH",
  path: "/articles/{article}",
  tag,
  summary: "Change what is known about an article",
  role: "editor",
  params,
  body: changeShape(articleDetailsSchema),
  ifMatch: true,
  success: answer,
});

export const archiveArticleOperation = operation({
  id: "archiveArticle",
  method: "POST",
  path: "/articles/{article}/archive",
  tag,
  summary: "Put an article away, with everything in it",
  role: "editor",
  params,
  success: answer,
});

export const restoreArticleOperation = operation({
  id: "restoreArticle",
  method: "POST",
  path: "/articles/{article}/restore",
  tag,
  summary: "Bring an archived article back",
  role: "editor",
  params,
  success: answer,
});

export const listVersionsOperation = operation({
  id: "listVersions",
  method: "GET",
  path: "/articles/{article}/versions",
  tag,
  summary: "The versions of an article, without their texts",
  role: "viewer",
  params,
  success: {
    status: 200,
    description: "All of them, the first one first; `length` in code points.",
    schema: z.object({ versions: z.array(versionViewSchema) }),
  },
});

export const addVersionOperation = operation({
  id: "addVersion",
  method: "POST",
  path: "/articles/{article}/versions",
  tag,
  summary: "Add a text, a file or an address as the next version of an article",
  role: "editor",
  params,
  body: broughtSchema({}),
  maxBodyBytes: MAX_BROUGHT_BYTES,
  success: { status: 201, description: "The version.", schema: importedSchema },
  problems,
});

export const getVersionOperation = operation({
  id: "getVersion",
  method: "GET",
  path: "/articles/{article}/versions/{number}",
  tag,
  summary: "One version with its text",
  role: "viewer",
  params: versionParams,
  success: {
    status: 200,
    description: "The version, its canonical text and the parts of it; offsets in code points.",
    schema: versionViewSchema.extend({ text: z.string(), blocks: z.array(blockSchema) }),
  },
});
