import { ok } from "@/lib/core/result";
import { listSources } from "@/lib/features/sources/data";
import { listSourcesOperation } from "@/lib/features/sources/operations";
import { apiRoute } from "@/lib/platform/api/route";

export const GET = apiRoute(listSourcesOperation, async (scope, { query }) =>
  ok({ value: await listSources(scope, query) }),
);
