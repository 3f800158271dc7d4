import { downloadResponse } from "@/lib/features/reports/download";
import { startExport } from "@/lib/features/reports/mutations";
import { exportOperation } from "@/lib/features/reports/operations";
import { choiceFrom } from "@/lib/features/reports/schema";
import { apiRoute } from "@/lib/platform/api/route";

export const GET = apiRoute(
  exportOperation,
  async (scope, { request, query: { format, ...query } }) =>
    downloadResponse(request, await startExport(scope, choiceFrom(query, format), format)),
);
