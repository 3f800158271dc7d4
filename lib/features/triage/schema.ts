import { z } from "zod";
import { rangeSchema, statusSchema } from "@/lib/features/claims/schema";
import { DECISIONS, TRIAGE_ORDER } from "./domain";

const place = z.object({ start: z.int(), end: z.int() });

const changes = z.array(z.object({ kind: z.enum(["same", "removed", "added"]), text: z.string() }));

/** What carrying found, as the anchor keeps it. */
export const carriedDetailSchema = z.object({
  place: place.nullable(),
  typographic: z.boolean(),
  changes,
  valueChanges: z.array(
    z.object({ kind: z.string(), from: z.string().nullable(), to: z.string().nullable() }),
  ),
  candidates: z.array(place.extend({ score: z.number() })),
});

export const decideAnchorSchema = z.object({
  claimId: z.uuid(),
  versionId: z.uuid(),
  decision: z.enum(DECISIONS),
  /** Which of several candidates, or with `byHand` any passage; null where carrying put it. */
  place: rangeSchema.nullable().default(null),
  byHand: z.boolean().default(false),
});

export const takeBackDecisionSchema = decideAnchorSchema.pick({ claimId: true, versionId: true });

/** What a new version did to one claim. Offsets as its reader counts them. */
export const triageItemSchema = z.object({
  claimId: z.string(),
  ref: z.string(),
  statement: z.string(),
  status: statusSchema,
  fate: z.enum(TRIAGE_ORDER),
  /** Whether nobody has to look at it. */
  accepted: z.boolean(),
  method: z.string().nullable(),
  /** How alike the old passage and the new one are, 0 to 1. */
  score: z.number(),
  before: z.object({ version: z.int(), exact: z.string() }),
  /** The passage that was found, or chosen; null where there is none. It stays when it is found gone. */
  now: z.object({ exact: z.string(), start: z.int(), end: z.int() }).nullable(),
  typographic: z.boolean(),
  /** Word by word, what changed in the passage; in its sentence, where its own words are the same. */
  changes,
  valueChanges: carriedDetailSchema.shape.valueChanges,
  /** Where it may stand, the likeliest first, each with a little of what stands around it. */
  candidates: z.array(
    z.object({
      exact: z.string(),
      prefix: z.string(),
      suffix: z.string(),
      start: z.int(),
      end: z.int(),
      score: z.number(),
    }),
  ),
  decision: z
    .object({
      decision: z.enum(DECISIONS),
      byHand: z.boolean().describe("Whether a person found the place, and no program."),
      by: z.string().nullable(),
      at: z.string(),
    })
    .nullable(),
});
export type TriageItem = z.output<typeof triageItemSchema>;

/** A sentence that no version before had, with what the spotter says of it: a suggestion. */
const newSentenceSchema = z.object({
  start: z.int(),
  end: z.int(),
  text: z.string(),
  /** Whether the spotter would look at it. */
  proposed: z.boolean(),
  /** 0 to 1. */
  score: z.number(),
  reasons: z.array(z.string()),
});
export type NewSentence = z.output<typeof newSentenceSchema>;

/** What a version did to the claims of its article, and what it says that no version before did. */
export const triageSchema = z.object({
  versionId: z.string(),
  version: z.int(),
  items: z.array(triageItemSchema),
  /** How many wait for somebody's decision. */
  undecided: z.int(),
  newSentences: z.array(newSentenceSchema),
});
export type Triage = z.output<typeof triageSchema>;
