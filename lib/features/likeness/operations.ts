import { z } from "zod";
import { claimParams } from "@/lib/features/claims/operations";
import { operation } from "@/lib/platform/api/operation";
import {
  elsewhereSchema,
  likeClaimSchema,
  likeTextSchema,
  linkedClaimSchema,
  takenOverSchema,
  takeOverSchema,
} from "./schema";

const tag = "claims";
const linkParams = claimParams.extend({ other: claimParams.shape.claim });

export const likeClaimsOperation = operation({
  id: "likeClaims",
  method: "GET",
  path: "/claims/like",
  tag,
  summary: "Claims of the desk that say much the same as a text, the likest first",
  role: "viewer",
  query: likeTextSchema,
  success: {
    status: 200,
    description: "At most eight; none where nothing is like it.",
    schema: z.object({ claims: z.array(likeClaimSchema) }),
  },
});

export const elsewhereOperation = operation({
  id: "claimElsewhere",
  method: "GET",
  path: "/claims/{claim}/elsewhere",
  tag,
  summary: "The claims that are linked to one, and others that are like it",
  role: "viewer",
  params: claimParams,
  success: {
    status: 200,
    description: "Linked claims by reference; like ones that are not linked, the likest first.",
    schema: elsewhereSchema,
  },
});

export const linkClaimsOperation = operation({
  id: "linkClaims",
  method: "PUT",
  path: "/claims/{claim}/links/{other}",
  tag,
  summary: "Say that two claims say the same",
  role: "checker",
  params: linkParams,
  success: {
    status: 200,
    description: "The claims that are linked to the first one now.",
    schema: z.object({ linked: z.array(linkedClaimSchema) }),
  },
  problems: ["same_claim"],
});

export const unlinkClaimsOperation = operation({
  id: "unlinkClaims",
  method: "DELETE",
  path: "/claims/{claim}/links/{other}",
  tag,
  summary: "Take the link of two claims away",
  role: "checker",
  params: linkParams,
  success: { status: 204, description: "They are not linked." },
});

export const takeOverEvidenceOperation = operation({
  id: "takeOverEvidence",
  method: "POST",
  path: "/claims/{claim}/evidence/taken-over",
  tag,
  summary: "Copy pieces of another claim's evidence to a claim",
  role: "checker",
  params: claimParams,
  body: z.object({
    from: claimParams.shape.claim.describe("The other claim, by its id or its reference."),
    evidenceIds: takeOverSchema.shape.evidenceIds,
  }),
  success: {
    status: 200,
    description: "What was taken over; what the claim had already is counted.",
    schema: takenOverSchema,
  },
  problems: ["same_claim", "evidence_unknown"],
});
