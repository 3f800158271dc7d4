import { z } from "zod";
import { prose } from "@/lib/core/text-fields";
import { claimViewSchema, stanceSchema, verdictSchema } from "@/lib/features/claims/schema";

const MAX_STATEMENT = 2000;
const MAX_PIECES = 100;

/** A text that like claims are looked for: the statement of a claim, or as much of it as is typed. */
export const likeTextSchema = z.object({ statement: prose(MAX_STATEMENT) });

export const linkSchema = z.object({ claimId: z.uuid(), otherId: z.uuid() });

export const takeOverSchema = z.object({
  /** The claim that gets the evidence. */
  claimId: z.uuid(),
  /** The claim that it is taken from, and that keeps it. */
  fromId: z.uuid(),
  evidenceIds: z
    .array(z.uuid())
    .min(1, "Choose at least one piece of evidence.")
    .max(MAX_PIECES, `At most ${MAX_PIECES} pieces at once.`),
});

// ---- what goes out ----

const { id, ref, statement, status } = claimViewSchema.shape;

/** A claim beside another one, as it is shown there. */
const otherClaimSchema = z.object({
  id,
  ref,
  statement,
  status,
  article: z.object({ slug: z.string(), number: z.int(), title: z.string() }),
  lastVerdict: z
    .object({ verdict: verdictSchema, reviewer: z.string(), at: z.string() })
    .nullable()
    .describe("The last verdict given, whether it holds or not; null where nobody gave one."),
  evidence: z
    .array(
      z.object({
        id: z.string(),
        title: z.string(),
        stance: stanceSchema,
        isHere: z.boolean().describe("Whether the claim that it stands beside has the same piece."),
      }),
    )
    .describe("The evidence on it, in the order it was added."),
});
export type OtherClaim = z.output<typeof otherClaimSchema>;

/** A claim that says much the same as another, or as a text. */
export const likeClaimSchema = otherClaimSchema.extend({
  likeness: z.number().min(0).max(1).describe("How alike they are; 1 is the same words."),
  figures: z
    .enum(["same", "other"])
    .nullable()
    .describe("Whether both give the same figure for one thing, or different ones; else null."),
});
export type LikeClaim = z.output<typeof likeClaimSchema>;

/** A claim that a person linked to another: they say the same. */
export const linkedClaimSchema = otherClaimSchema.extend({
  disagrees: z.boolean().describe("Whether both have a verdict, and not the same one."),
});
export type LinkedClaim = z.output<typeof linkedClaimSchema>;

/** What stands beside a claim: the linked ones, and like ones that are not linked. */
export const elsewhereSchema = z.object({
  linked: z.array(linkedClaimSchema),
  like: z.array(likeClaimSchema),
});
export type Elsewhere = z.output<typeof elsewhereSchema>;

/** What came of taking evidence over. */
export const takenOverSchema = z.object({
  taken: z
    .array(z.object({ id: z.string(), revision: z.int() }))
    .describe("The pieces as they are on the claim now."),
  already: z.int().describe("How many the claim had already."),
});
export type TakenOver = z.output<typeof takenOverSchema>;
