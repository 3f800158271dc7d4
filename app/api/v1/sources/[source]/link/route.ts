import { ok } from "@/lib/core/result";
import { getLink } from "@/lib/features/watching/data";
import { askForLook } from "@/lib/features/watching/mutations";
import { askForLookOperation, getLinkOperation } from "@/lib/features/watching/operations";
import { apiRoute } from "@/lib/platform/api/route";

export const GET = apiRoute(getLinkOperation, async (scope, { params }) =>
  ok({ value: await getLink(scope, params.source) }),
);

export const POST = apiRoute(askForLookOperation, async (scope, { params }) => {
  const asked = await askForLook(scope, { sourceId: params.source });
  return asked.ok ? ok({ value: asked.value }) : asked;
});
