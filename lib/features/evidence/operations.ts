import { z } from "zod";
import { changeShape } from "@/lib/core/change-shape";
import { claimParams } from "@/lib/features/claims/operations";
import { operation } from "@/lib/platform/api/operation";
import { restingQuerySchema } from "./resting-query";
import {
  changedEvidenceSchema,
  evidenceContentSchema,
  evidenceViewSchema,
  restingEvidenceSchema,
} from "./schema";

const tag = "evidence";
const params = z.object({ evidence: z.uuid() });
const answer = {
  status: 200,
  description: "The piece of evidence; its revision is also the ETag.",
  schema: evidenceViewSchema,
} as const;

export const listEvidenceOperation = operation({
  id: "listEvidence",
  method: "GET",
  path: "/claims/{claim}/evidence",
  tag,
  summary: "The evidence on a claim, in the order it was added",
  role: "viewer",
  params: claimParams,
  success: {
    status: 200,
    description: "All of it.",
    schema: z.object({ evidence: z.array(evidenceViewSchema) }),
  },
});

export const addEvidenceOperation = operation({
  id: "addEvidence",
  method: "POST",
  path: "/claims/{claim}/evidence",
  tag,
  summary: "Attach a link to a claim",
  role: "checker",
  params: claimParams,
  body: evidenceContentSchema,
  success: { ...answer, status: 201 },
});

export const getEvidenceOperation = operation({
  id: "getEvidence",
  method: "GET",
  path: "/evidence/{evidence}",
  tag,
  summary: "Read one piece of evidence",
  role: "viewer",
  params,
  success: answer,
});

export const editEvidenceOperation = operation({
  id: "editEvidence",
  method: "PATCH",
  path: "/evidence/{evidence}",
  tag,
  summary: "Change a piece of evidence",
  role: "checker",
  params,
  body: changeShape(evidenceContentSchema),
  ifMatch: true,
  success: { ...answer, schema: changedEvidenceSchema },
});

export const removeEvidenceOperation = operation({
  id: "removeEvidence",
  method: "DELETE",
  path: "/evidence/{evidence}",
  tag,
  summary: "Take a piece of evidence off its claim; verdicts that rest on it hold no longer",
  role: "checker",
  params,
  ifMatch: true,
  success: { status: 204, description: "It is off the claim; restore brings it back." },
});

export const restoreEvidenceOperation = operation({
  id: "restoreEvidence",
  method: "POST",
  path: "/evidence/{evidence}/restore",
  tag,
  summary: "Bring a removed piece of evidence back",
  role: "checker",
  params,
  success: answer,
});

export const listSourceEvidenceOperation = operation({
  id: "listSourceEvidence",
  method: "GET",
  path: "/sources/{source}/evidence",
  tag,
  summary: "The evidence that cites a source, in every article, a page at a time",
  role: "viewer",
  params: z.object({ source: z.uuid() }),
  query: restingQuerySchema,
  success: {
    status: 200,
    description:
      "By article and claim; `next` and `previous` are the cursors of the pages beside it, null at the ends.",
    schema: z.object({
      evidence: z.array(restingEvidenceSchema),
      next: z.string().nullable(),
      previous: z.string().nullable(),
    }),
  },
});
