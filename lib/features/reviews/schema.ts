import { z } from "zod";
import { prose } from "@/lib/core/text-fields";
import type { ClaimStatus, Verdict } from "@/lib/features/claims/domain";
import { verdictSchema } from "@/lib/features/claims/schema";

export const giveVerdictSchema = z.object({
  claimId: z.uuid(),
  /** The revision of the claim that the reviewer had before their eyes. */
  revision: z.int().min(1),
  verdict: verdictSchema,
  reasons: prose(10_000).default(""),
  evidenceIds: z.array(z.uuid()).max(100).default([]),
  /** The revision of each piece that the reviewer had before their eyes; what is left out is not compared. */
  evidenceRevisions: z.record(z.uuid(), z.int().min(1)).optional(),
});

/** One person's verdict as pages and exports show it. */
export const reviewViewSchema = z.object({
  id: z.string(),
  verdict: verdictSchema,
  reasons: z.string(),
  reviewer: z.object({ memberId: z.string(), name: z.string() }),
  claimRevision: z.int(),
  /** Whether the claim and the evidence still say what this verdict was about. */
  holds: z.boolean(),
  /** The statement that the verdict was about. */
  statement: z.string(),
  evidenceIds: z.array(z.string()),
  createdAt: z.string(),
});
export type ReviewView = z.infer<typeof reviewViewSchema>;

/** What came of giving a verdict. */
export type GivenVerdict = {
  reviewId: string;
  status: ClaimStatus;
  /** The claim's revision after the verdict. */
  revision: number;
  /** The verdict that somebody gave while this one was being written, if any. */
  meanwhile: { verdict: Verdict; reviewer: { memberId: string; name: string } } | null;
};
