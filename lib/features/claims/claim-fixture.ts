import type { TestArticle, TestDesk } from "@/lib/platform/testing/test-desk";
import { createClaim } from "./mutations";
import type { ClaimContent, ClaimView } from "./schema";

/** What a claim of the tests says: the first sentence of the article that tests are given. */
export const CLAIM_CONTENT: ClaimContent = {
  statement: "China filed 67 % of them.",
  kind: "figure",
  speaker: null,
  figures: [],
};

/** Makes a claim on the desk's article, by its checker; `range` in UTF-16 code units. */
export async function makeClaim(
  desk: TestDesk,
  { articleId, versionId }: TestArticle,
  content: Partial<ClaimContent> = {},
  range = { start: 0, end: 25 },
): Promise<ClaimView> {
  const made = await createClaim(desk.checker, {
    articleId,
    versionId,
    range,
    content: { ...CLAIM_CONTENT, ...content },
  });
  if (!made.ok) throw new Error(made.error.code);
  return made.value;
}
