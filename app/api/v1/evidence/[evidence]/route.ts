import { AppError } from "@/lib/core/errors";
import { ok } from "@/lib/core/result";
import { revisionHeaders } from "@/lib/features/claims/answers";
import { getEvidence } from "@/lib/features/evidence/data";
import { editEvidence, removeEvidence } from "@/lib/features/evidence/mutations";
import {
  editEvidenceOperation,
  getEvidenceOperation,
  removeEvidenceOperation,
} from "@/lib/features/evidence/operations";
import { apiRoute } from "@/lib/platform/api/route";

export const GET = apiRoute(getEvidenceOperation, async (scope, { params }) => {
  const evidence = await getEvidence(scope, params.evidence);
  if (evidence.removedAt !== null) throw new AppError("not_found");
  return ok({ value: evidence, headers: revisionHeaders(evidence) });
});

export const PATCH = apiRoute(editEvidenceOperation, async (scope, { params, body, revision }) => {
  const edited = await editEvidence(scope, {
    evidenceId: params.evidence,
    revision,
    content: body,
  });
  return edited.ok ? ok({ value: edited.value, headers: revisionHeaders(edited.value) }) : edited;
});

export const DELETE = apiRoute(removeEvidenceOperation, async (scope, { params, revision }) => {
  const removed = await removeEvidence(scope, { evidenceId: params.evidence, revision });
  return removed.ok ? ok({ value: null }) : removed;
});
