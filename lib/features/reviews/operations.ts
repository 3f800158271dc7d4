import { z } from "zod";
import { claimParams } from "@/lib/features/claims/operations";
import { statusSchema, verdictSchema } from "@/lib/features/claims/schema";
import { operation } from "@/lib/platform/api/operation";
import { giveVerdictSchema, reviewViewSchema } from "./schema";

const tag = "reviews";

export const listReviewsOperation = operation({
  id: "listReviews",
  method: "GET",
  path: "/claims/{claim}/reviews",
  tag,
  summary: "Every verdict given on a claim, newest first",
  role: "viewer",
  params: claimParams,
  success: {
    status: 200,
    description:
      "All of them; `holds` says whether the claim, and the evidence it rests on, still say what it was about.",
    schema: z.object({ reviews: z.array(reviewViewSchema) }),
  },
});

export const giveVerdictOperation = operation({
  id: "giveVerdict",
  method: "POST",
  path: "/claims/{claim}/reviews",
  tag,
  summary: "Give a verdict on the revision of the claim that If-Match names",
  role: "checker",
  params: claimParams,
  body: giveVerdictSchema.omit({ claimId: true, revision: true }),
  ifMatch: true,
  success: {
    status: 201,
    description: "The verdict is kept; `meanwhile` names one that came in at the same time.",
    schema: z.object({
      reviewId: z.string(),
      status: statusSchema,
      revision: z.int(),
      meanwhile: z
        .object({
          verdict: verdictSchema,
          reviewer: z.object({ memberId: z.string(), name: z.string() }),
        })
        .nullable(),
    }),
  },
  problems: [
    "already_decided",
    "role_too_low",
    "reasons_missing",
    "evidence_missing",
    "primary_missing",
    "independent_missing",
    "evidence_unknown",
    "evidence_changed",
  ],
});
