import { z } from "zod";
import { versionParams } from "@/lib/features/articles/operations";
import { claimParams } from "@/lib/features/claims/operations";
import { rangeSchema } from "@/lib/features/claims/schema";
import { operation } from "@/lib/platform/api/operation";
import { DECISIONS } from "./domain";
import { decideAnchorSchema, triageItemSchema, triageSchema } from "./schema";

const tag = "versions";
const params = versionParams.extend(claimParams.shape);

export const readTriageOperation = operation({
  id: "readTriage",
  method: "GET",
  path: "/articles/{article}/versions/{number}/triage",
  tag,
  summary: "What a version did to each claim, and what it says that no version before did",
  role: "viewer",
  params: versionParams,
  success: {
    status: 200,
    description: "The claims, what needs a person first. Offsets are Unicode code points.",
    schema: triageSchema,
  },
});

export const decideAnchorOperation = operation({
  id: "decideAnchor",
  method: "PUT",
  path: "/articles/{article}/versions/{number}/triage/{claim}",
  tag,
  summary: "Say of a claim that waits: it says the same, means something else now, or is gone",
  role: "checker",
  params,
  body: z.object({
    decision: z.enum(DECISIONS),
    place: rangeSchema
      .nullable()
      .default(null)
      .describe(
        "Which of the candidates, or with `byHand` any passage, in code points; null where it was carried to.",
      ),
    byHand: decideAnchorSchema.shape.byHand,
  }),
  success: {
    status: 200,
    description: "The claim as it is decided now.",
    schema: triageItemSchema,
  },
  problems: ["already_decided", "place_missing", "place_unknown", "range_outside_text"],
});

export const takeBackDecisionOperation = operation({
  id: "takeBackDecision",
  method: "DELETE",
  path: "/articles/{article}/versions/{number}/triage/{claim}",
  tag,
  summary: "Take a decision back; a verdict that it alone ended holds again",
  role: "checker",
  params,
  success: { status: 204, description: "The claim waits for a decision again." },
  problems: ["already_decided"],
});
