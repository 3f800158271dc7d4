import { ok } from "@/lib/core/result";
import { previewMarkup } from "@/lib/features/claim-reviews/data";
import { readClaimReviewsOperation } from "@/lib/features/claim-reviews/operations";
import { apiRoute } from "@/lib/platform/api/route";

export const POST = apiRoute(readClaimReviewsOperation, async (scope, { body }) => {
  const brought = "url" in body ? body : { text: body.markup, address: body.address };
  const preview = await previewMarkup(scope, brought);
  return preview.ok ? ok({ value: preview.value }) : preview;
});
