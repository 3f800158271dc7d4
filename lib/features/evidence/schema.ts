import { z } from "zod";
import { line, optionalDay, optionalHttpUrl, optionalLine, prose } from "@/lib/core/text-fields";
import { STANCES } from "@/lib/features/claims/domain";
import { stanceSchema, statusSchema } from "@/lib/features/claims/schema";
import { citationSchema, sourceLinkSchema } from "@/lib/features/sources/schema";
import { isCited } from "./domain";
import { PROOF_OUTCOMES } from "./domain";

export const SOURCE_TYPES = ["primary", "secondary"] as const;

/** What a person writes about a piece of evidence; it has a link or a citation (`isCited`). */
export const evidenceContentSchema = z.object({
  url: sourceLinkSchema,
  citation: citationSchema,
  title: line(500),
  publisher: optionalLine(300),
  stance: stanceSchema,
  sourceType: z.enum(SOURCE_TYPES),
  quote: prose(5000)
    .transform((text) => (text === "" ? null : text))
    .nullable()
    .default(null),
  location: optionalLine(300),
  openedOn: optionalDay(),
  archivedUrl: optionalHttpUrl(),
});
export type EvidenceContent = z.output<typeof evidenceContentSchema>;

/** The same from a form, where nothing is chosen at first: what was left open ("") is named. */
const evidenceFormSchema = evidenceContentSchema
  .extend({
    stance: z
      .enum([...STANCES, ""])
      .pipe(z.enum(STANCES, "Choose whether it supports the claim, refutes it, or gives context.")),
    sourceType: z
      .enum([...SOURCE_TYPES, ""])
      .pipe(z.enum(SOURCE_TYPES, "Choose what kind of source it is.")),
  })
  .refine(isCited, {
    path: ["url"],
    error: "Give a link, or at the end a citation of what has none.",
    // Together with what else was left open.
    when: ({ value }) => typeof value === "object" && value !== null,
  });

const revision = z.int().min(1);

export const addEvidenceSchema = z.object({
  claimId: z.uuid(),
  content: evidenceContentSchema,
});
export const editEvidenceSchema = z.object({
  evidenceId: z.uuid(),
  revision,
  content: evidenceContentSchema,
});
export const addEvidenceFormSchema = addEvidenceSchema.extend({ content: evidenceFormSchema });
export const editEvidenceFormSchema = editEvidenceSchema.extend({ content: evidenceFormSchema });
export const removeEvidenceSchema = z.object({ evidenceId: z.uuid(), revision });
export const evidenceIdSchema = z.object({ evidenceId: z.uuid() });

/** Whether the quote stands in what was seen of the source: in the newest snapshot that has a text. */
export const quoteProofSchema = z.object({
  snapshotId: z.string(),
  /** When that snapshot was seen, ISO 8601 in UTC. */
  seenAt: z.string(),
  outcome: z.enum(PROOF_OUTCOMES),
  score: z.number().describe("1 for the same words, 0 where the quote was not found."),
  differences: z.array(z.object({ quoted: z.string().nullable(), found: z.string().nullable() })),
  values: z
    .array(z.object({ kind: z.string(), from: z.string().nullable(), to: z.string().nullable() }))
    .describe("Numbers, units, dates, names and the like that are others in the source."),
});
export type QuoteProofView = z.infer<typeof quoteProofSchema>;

/** A piece of evidence as pages and exports show it. Days are YYYY-MM-DD. */
export const evidenceViewSchema = z.object({
  id: z.string(),
  claimId: z.string(),
  url: z.string().nullable(),
  citation: z.string().nullable(),
  source: z.object({
    id: z.string(),
    rootId: z
      .string()
      .describe("The source at the head of what this one repeats; its own id if it repeats none."),
  }),
  outsideVerdict: z
    .object({ id: z.string(), words: z.string().describe("Whose it is and what it says.") })
    .nullable()
    .describe("What somebody else found of the claim, where the evidence is that."),
  title: z.string(),
  publisher: z.string().nullable(),
  stance: stanceSchema,
  sourceType: z.enum(SOURCE_TYPES),
  quote: z.string().nullable(),
  proof: quoteProofSchema
    .nullable()
    .describe("Null without a quote, and without a snapshot that has a text."),
  location: z.string().nullable(),
  openedOn: z.string().nullable(),
  archivedUrl: z.string().nullable(),
  revision: z.int(),
  addedBy: z.object({ memberId: z.string(), name: z.string() }).nullable(),
  createdAt: z.string(),
  removedAt: z.string().nullable(),
});
export type EvidenceView = z.infer<typeof evidenceViewSchema>;

/** A piece of evidence among all that cites a source, with the claim that it is on. */
export const restingEvidenceSchema = evidenceViewSchema
  .pick({ id: true, url: true, stance: true, quote: true, location: true })
  .extend({
    claim: z.object({
      id: z.string(),
      ref: z.string(),
      statement: z.string(),
      status: statusSchema,
    }),
    article: z.object({ slug: z.string(), number: z.int(), title: z.string() }),
  });
export type RestingEvidence = z.infer<typeof restingEvidenceSchema>;

/** A piece of evidence after it was changed or removed, and what that did to its claim. */
export const changedEvidenceSchema = evidenceViewSchema.extend({
  endedVerdict: z
    .boolean()
    .describe("Whether the claim had a verdict that rested on it, and is in review again."),
});
export type ChangedEvidence = z.infer<typeof changedEvidenceSchema>;
