import { z } from "zod";
import type { ClaimContent, Figure } from "@/lib/features/claims/schema";
import { DISMISSAL_REASONS, type SentenceState, type Sign } from "./domain";

/** The most passages that are dismissed at once. */
const MAX_PASSAGES = 500;

/** UTF-16 code units, half open. */
const passageSchema = z
  .object({ start: z.int().min(0), end: z.int().min(1) })
  .refine(({ start, end }) => end > start, "Select some text.");

export const dismissSchema = z.object({
  versionId: z.uuid(),
  passages: z
    .array(passageSchema)
    .min(1, "Select some text.")
    .max(MAX_PASSAGES, `At most ${MAX_PASSAGES} passages at once.`),
  reason: z.enum(DISMISSAL_REASONS),
  /** The number of the article's newest version as the person knew it; null asks no such thing. */
  newestKnown: z.int().min(1).nullable().default(null),
});

export const takeBackSchema = z.object({
  dismissalIds: z.array(z.uuid()).min(1).max(MAX_PASSAGES),
});

// ---- what goes out ----

/** A passage in which a person found nothing to check; offsets in UTF-16 code units. */
export const dismissalViewSchema = z.object({
  id: z.string(),
  versionId: z.string(),
  start: z.int(),
  end: z.int(),
  exact: z.string(),
  reason: z.enum(DISMISSAL_REASONS),
  by: z.object({ memberId: z.string(), name: z.string() }).nullable(),
  at: z.string(),
  carriedFrom: z
    .int()
    .nullable()
    .describe("The number of the version in which it was said, where the same words stand here."),
});
export type DismissalView = z.infer<typeof dismissalViewSchema>;

/** A dismissal as the article's page has it. */
export type DeskDismissal = Pick<
  DismissalView,
  "id" | "start" | "end" | "reason" | "by" | "carriedFrom"
>;

export const coverageNumbersSchema = z.object({
  sentences: z.int().describe("How many sentences count."),
  claim: z.int().describe("How many hold a claim."),
  noFact: z.int().describe("In how many somebody found nothing to check."),
  open: z.int().describe("At how many nobody has looked."),
  flagged: z
    .int()
    .describe("How many of these hold a figure, a date, a quoted name or a superlative."),
  percent: z.int().describe("Share of the sentences looked at, rounded down: 100 means every one."),
});
export type CoverageNumbers = z.infer<typeof coverageNumbersSchema>;

/** A sentence as the article's page has it: UTF-16 code units, half open. */
export type DeskSentence = {
  start: number;
  end: number;
  state: SentenceState;
  /** Nobody has looked at it, and it holds something that can be looked up (`signs`). */
  flagged: boolean;
  signs: readonly Sign[];
};

/** What the spotter proposes, as the article's page has it: UTF-16 code units, half open. */
export type Proposal = {
  start: number;
  end: number;
  text: string;
  /** 0 to 1: an order, and no probability. */
  score: number;
  /** In plain words, at least one. */
  reasons: string[];
  kind: ClaimContent["kind"];
  speaker: string | null;
  figures: Figure[];
};

/** The proposals of a version, and which passages of it were dismissed. */
export type ProposalList = { proposals: readonly Proposal[]; dismissals: DismissalView[] };
