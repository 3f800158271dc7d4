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

/**
 * What stands around a quote in its own paragraph, without the words that its context cuts through;
 * empty where nothing is left.
 */
export function surroundings({ prefix, suffix }: Pick<Place, "prefix" | "suffix">) {
  const before = prefix.slice(prefix.lastIndexOf("\n") + 1);
  const [after = ""] = suffix.split("\n", 1);
  return {
    before: before === prefix ? before.replace(/^\S*/, "").trimStart() : before,
    after: after === suffix ? after.replace(/\S*$/, "").trimEnd() : after,
  };
}

/** The newest verdict; null where nobody gave one. */
export function latestReview(claim: ClaimExport): ClaimExport["reviews"][number] | null {
  return claim.reviews.at(-1) ?? null;
}
