import { ok } from "@/lib/core/result";
import { listTroublesOperation } from "@/lib/features/watching/operations";
import { listTroubles } from "@/lib/features/watching/troubles";
import { apiRoute } from "@/lib/platform/api/route";

export const GET = apiRoute(listTroublesOperation, async (scope, { query }) =>
  ok({ value: await listTroubles(scope, query) }),
);
