import { z } from "zod";
import {
  ANCHOR_STATES,
  CLAIM_KINDS,
  CLAIM_STATUSES,
  QUALIFIERS,
  STANCES,
  VERDICTS,
} from "@/lib/features/claims/domain";
import { outsideVerdictSchema } from "@/lib/features/claim-reviews/schema";
import { BLOCK_ROLES, FORMATS } from "@/lib/features/documents/domain";
import { PROOF_OUTCOMES } from "@/lib/features/evidence/domain";
import { SOURCE_TYPES } from "@/lib/features/evidence/schema";
import { DECISIONS, TRIAGE_ORDER } from "@/lib/features/triage/domain";
import { SIGNS } from "@/lib/features/spotting/domain";
import { coverageNumbersSchema } from "@/lib/features/spotting/schema";
import { LINK_STATES } from "@/lib/features/watching/domain";
import { NOTE_CHOICES } from "./schema";

/** Goes up when a reader of the old shape could be misled by the new one, not for a new field. */
export const SCHEMA_VERSION = 1;

const time = z.string().describe("A moment in UTC: ISO 8601 with milliseconds and Z.");
const day = z.string().describe("A calendar day: YYYY-MM-DD.");
const count = z.int().min(0);
const sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .describe("SHA-256 of the canonical text's UTF-8 bytes, lower-case hexadecimal.");
const person = z.string().nullable().describe("A member's name; null where no person did it.");
const textKind = z.enum(["reading-copy", "original", "draft"]);
const offset = count.describe(
  "Unicode code points from the start of the version's canonical text.",
);

const figureExportSchema = z.object({
  value: z.string().nullable().describe("An exact decimal; null where the text is vague."),
  unit: z.string(),
  qualifier: z.enum(QUALIFIERS),
  measures: z.string().describe("What is measured."),
  subject: z.string().nullable().describe("Of whom."),
  period: z.string().nullable().describe("When."),
});

const anchorSchema = z.object({
  version: z.int().min(1).describe("Number of the version."),
  sha256,
  start: offset.nullable().describe("Code points, inclusive; null where the claim has no place."),
  end: offset.nullable().describe("Code points, exclusive; null where the claim has no place."),
  exact: z.string(),
  prefix: z.string(),
  suffix: z.string(),
  state: z.enum(ANCHOR_STATES),
  method: z
    .string()
    .nullable()
    .describe("How it was carried over from a version before; null where it was not, or is gone."),
  score: z.number().nullable().describe("How alike the old and new sentence are, 0 to 1."),
  fate: z
    .enum(TRIAGE_ORDER)
    .nullable()
    .describe("What became of the passage; null where it was not carried over."),
  accepted: z.boolean().describe("Whether the place stands without a person's decision."),
  decision: z
    .enum(DECISIONS)
    .nullable()
    .describe("What a person decided; null with `accepted` false means that it is not settled."),
  byHand: z.boolean().describe("Whether a person found the place, and no program."),
});

const expectedAnchorSchema = z.object({ sha256, start: offset, end: offset });

const bytesSha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .describe("SHA-256 of the bytes as they came, lower-case hexadecimal.");

const proofSchema = z.object({
  outcome: z
    .enum(PROOF_OUTCOMES)
    .describe("Whether the quote stands there in the same words, with differences, or not at all."),
  score: z.number().describe("1 for the same words, 0 where it was not found."),
  differences: z.array(z.object({ quoted: z.string().nullable(), found: z.string().nullable() })),
  values: z
    .array(z.object({ kind: z.string(), from: z.string().nullable(), to: z.string().nullable() }))
    .describe("Numbers, units, dates, names and the like: `from` the quote, `to` the source."),
  sha256: bytesSha256,
  seenAt: time,
});

const snapshotSchema = z.object({ sha256: bytesSha256, seenAt: time });

const linkSchema = z.object({
  state: z.enum(LINK_STATES),
  since: time,
  status: z.int().nullable().describe("What the server answered with, where it answered."),
  movedTo: z.string().nullable(),
});

const evidenceSchema = z.object({
  id: z.string(),
  url: z.string().nullable(),
  citation: z.string().nullable().describe("What names a source that has no address."),
  source: z.object({
    identity: z
      .string()
      .describe("What makes two citations one source: an address, doi:…, isbn:… or citation:…"),
    root: z
      .string()
      .describe("The identity of the source at the head of what this one repeats, or its own."),
  }),
  title: z.string(),
  publisher: z.string().nullable(),
  stance: z.enum(STANCES),
  sourceType: z.enum(SOURCE_TYPES),
  quote: z.string().nullable(),
  location: z.string().nullable().describe("Where the quote stands in the source."),
  proof: proofSchema
    .nullable()
    .describe("Of the quote, in the newest snapshot of the source that has a text."),
  snapshot: snapshotSchema.nullable().describe("The newest that was kept of the source."),
  link: linkSchema.nullable().describe("As it was seen last; null where it is not watched."),
  openedOn: day.nullable(),
  archivedUrl: z.string().nullable(),
  outsideVerdict: outsideVerdictSchema
    .pick({ claim: true, claimant: true, reviewer: true, url: true, published: true, rating: true })
    .nullable()
    .describe("What somebody else found of the claim, as published; null where it is none."),
  addedBy: person,
  createdAt: time,
  updatedAt: time,
  removedAt: time.nullable().describe("Removed, but a verdict rested on it; else null."),
});

const reviewSchema = z.object({
  id: z.string(),
  verdict: z.enum(VERDICTS),
  reasons: z.string(),
  reviewer: z.string(),
  claimRevision: z.int().min(1),
  holds: z
    .boolean()
    .describe(
      "Whether the claim, and the evidence it rests on, still say what the verdict was about.",
    ),
  statement: z.string().describe("The statement that the verdict was about."),
  figures: z.array(figureExportSchema).describe("The figures that the verdict was about."),
  evidence: z.array(z.string()).describe("Ids of the evidence that it rests on."),
  createdAt: time,
});

const linkedSchema = z.object({
  ref: z.string(),
  status: z.enum(CLAIM_STATUSES),
  disagrees: z.boolean().describe("Whether both have a verdict, and not the same one."),
});

const noteSchema = z.object({
  id: z.string(),
  body: z.string().describe("Markdown."),
  forReport: z.boolean(),
  author: person.describe("Null for a remark that came with the article."),
  createdAt: time,
  editedAt: time.nullable(),
});

const changeSchema = z.object({
  at: time,
  by: person,
  channel: z.enum(["page", "api", "cli", "system"]),
  type: z.string(),
  payload: z.record(z.string(), z.json()),
});

export const claimExportSchema = z.object({
  ref: z.string().regex(/^A\d+-\d+$/),
  number: z.int().min(1),
  statement: z.string(),
  kind: z.enum(CLAIM_KINDS),
  speaker: z.string().nullable(),
  figures: z.array(figureExportSchema),
  status: z.enum(CLAIM_STATUSES),
  assignee: person,
  revision: z.int().min(1),
  contentRevision: z.int().min(1).describe("A verdict given on an older one no longer holds."),
  createdAt: time,
  updatedAt: time,
  anchors: z.array(anchorSchema),
  expectedAnchors: z
    .array(expectedAnchorSchema)
    .describe("Places in texts that the desk knows by hash alone."),
  evidence: z.array(evidenceSchema),
  reviews: z.array(reviewSchema).describe("Oldest first."),
  linked: z.array(linkedSchema).describe("Claims that people found to say the same."),
  notes: z.array(noteSchema).describe("Oldest first; those that the choice asks for."),
  history: z.array(changeSchema).optional().describe("Oldest first; where the choice asks for it."),
});

const blockSchema = z.object({
  role: z.enum(BLOCK_ROLES),
  level: z.int().nullable().describe("Of a heading 1 to 6, of a list item its depth; else null."),
  start: offset,
  end: offset,
  page: z.int().min(1).nullable().describe("The page of the file; null where it has none."),
});

const versionFields = {
  number: z.int().min(1),
  kind: textKind,
  sha256,
  length: count.describe("Unicode code points of the canonical text."),
  format: z
    .enum(FORMATS)
    .nullable()
    .describe("What the text was read from; null where that is not known."),
  sourceFile: z.string().nullable(),
  sourceUrl: z.string().nullable().describe("The address it was fetched from."),
  fetchedAt: time.nullable(),
  rawSha256: z
    .string()
    .nullable()
    .describe("SHA-256 of the bytes as they came, before the text was read from them."),
  createdAt: time,
};

const versionSchema = z.object({
  ...versionFields,
  blocks: z.array(blockSchema).describe("What the text's parts are, in order, as far as known."),
});

const articleFields = {
  slug: z.string(),
  ref: z.string().regex(/^A\d+$/),
  number: z.int().min(1),
  title: z.string(),
  publisher: z.string().nullable(),
  author: z.string().nullable(),
  publishedOn: day.nullable(),
  deadline: day.nullable(),
  sourceFile: z.string().nullable(),
  archivedAt: time.nullable(),
  versions: z.array(z.object(versionFields)),
  expectedVersions: z
    .array(z.object({ kind: textKind, sha256, length: count, sourceFile: z.string().nullable() }))
    .describe("Texts that the desk knows by hash and length, and does not hold."),
};
/** How far the newest version of an article has been looked at. */
const coverageSchema = coverageNumbersSchema.extend({
  version: z.int().min(1).describe("Number of the version: the article's newest."),
  flaggedSentences: z
    .array(
      z.object({ start: offset, end: offset, text: z.string(), signs: z.array(z.enum(SIGNS)) }),
    )
    .describe("Nobody has looked at them, and each holds something that can be looked up."),
});

export const articleExportSchema = z.object(articleFields);

const workspaceSchema = z.object({
  slug: z.string(),
  name: z.string(),
  evidenceRule: z.object({
    evidenceMinimum: count,
    primaryRequired: z.boolean(),
    reasonRequired: z.boolean(),
    independentKinds: z
      .array(z.enum(CLAIM_KINDS))
      .describe("The kinds of claim for which a verdict needs two independent sources."),
  }),
  coverageRequired: z
    .boolean()
    .describe("Whether every sentence must be looked at before an article is signed off."),
});

const choiceSchema = z.object({
  articles: z.union([z.literal("all"), z.array(z.string())]),
  statuses: z.array(z.enum(CLAIM_STATUSES)),
  notes: z.enum(NOTE_CHOICES),
  history: z.boolean(),
  archived: z.boolean(),
});

/** The JSON export. docs/export.schema.json is made from it, docs/EXPORT.md tells of it. */
export const exportSchema = z.object({
  schemaVersion: z.literal(SCHEMA_VERSION),
  workspace: workspaceSchema,
  asOf: time.nullable().describe("The newest change in what follows; null where there is none."),
  choice: choiceSchema,
  articles: z.array(
    z.object({
      ...articleFields,
      versions: z.array(versionSchema),
      coverage: coverageSchema.nullable().describe("Null for an article without a text."),
      claims: z.array(claimExportSchema).describe("By number."),
    }),
  ),
});

export type ChangeExport = z.output<typeof changeSchema>;
export type ClaimExport = z.output<typeof claimExportSchema>;
/** A block of a version; offsets in code points. */
export type BlockExport = z.output<typeof blockSchema>;
/** An article without the blocks of its versions: no other format than JSON has them. */
export type ArticleExport = z.output<typeof articleExportSchema>;
export type CoverageExport = z.output<typeof coverageSchema>;
export type WorkspaceExport = z.output<typeof workspaceSchema>;
export type Export = z.output<typeof exportSchema>;

/** The JSON Schema (draft 2020-12) of the JSON export. */
export function exportJsonSchema() {
  return { title: "Plumbline export", ...z.toJSONSchema(exportSchema, { io: "output" }) };
}
