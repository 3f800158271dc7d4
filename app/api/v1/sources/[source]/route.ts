import { ok } from "@/lib/core/result";
import { revisionHeaders } from "@/lib/features/claims/answers";
import { getSource } from "@/lib/features/sources/data";
import { editSource } from "@/lib/features/sources/mutations";
import { editSourceOperation, getSourceOperation } from "@/lib/features/sources/operations";
import { apiRoute } from "@/lib/platform/api/route";

export const GET = apiRoute(getSourceOperation, async (scope, { params }) => {
  const source = await getSource(scope, params.source);
  return ok({ value: source, headers: revisionHeaders(source) });
});

export const PATCH = apiRoute(editSourceOperation, async (scope, { params, body, revision }) => {
  const edited = await editSource(scope, { sourceId: params.source, revision, content: body });
  return edited.ok ? ok({ value: edited.value, headers: revisionHeaders(edited.value) }) : edited;
});
