import type { ArticleExport, ClaimExport } from "./export-schema";

type Anchor = ClaimExport["anchors"][number];
type Version = ArticleExport["versions"][number];

/** Where a claim stands in one version; `start` and `end` in code points. */
export type Place = Anchor & { start: number; end: number; kind: Version["kind"] };

/** The places of a claim, the one in the newest version first. */
export function placesOf(claim: ClaimExport, article: ArticleExport): Place[] {
  return claim.anchors
    .flatMap((anchor) => {
      const version = article.versions.find(({ number }) => number === anchor.version);
      const { start, end } = anchor;
      if (!version || start === null || end === null) return [];
      return [{ ...anchor, start, end, kind: version.kind }];
    })
    .toSorted((a, b) => b.version - a.version);
}

/** The newest verdict; null where nobody gave one. */
export function latestReview(claim: ClaimExport): ClaimExport["reviews"][number] | null {
  return claim.reviews.at(-1) ?? null;
}
