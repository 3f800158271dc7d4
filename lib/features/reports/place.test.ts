import { describe, expect, it } from "vitest";
import { latestReview, placesOf, surroundings } from "./place";
import { unsettledWords } from "./words";
import { sampleArticle, sampleClaim, sampleReview } from "./report-fixture";

describe("the places of a claim", () => {
  const [anchor] = sampleClaim().anchors;
  const [first] = sampleArticle().versions;
  const article = sampleArticle({
    versions: [first!, { ...first!, number: 2, kind: "original" }],
  });

  it("has the newest version first, and no version in which the claim is lost", () => {
    const anchors = [anchor!, { ...anchor!, version: 2, start: 9, end: 12 }];
    const places = placesOf(sampleClaim({ anchors }), article);
    expect(places.map(({ version, kind, start }) => [version, kind, start])).toEqual([
      [2, "original", 9],
      [1, "reading-copy", 4],
    ]);
    const lost = { ...anchor!, start: null, end: null, state: "orphan" as const };
    expect(placesOf(sampleClaim({ anchors: [lost] }), article)).toEqual([]);
  });

  it("is said not to be settled until somebody decided", () => {
    const open = { ...anchor!, version: 2, accepted: false };
    const sentence = "Where it stands in version 2 is not settled: nobody has decided yet.";
    expect(unsettledWords({ anchors: [anchor!] })).toBeNull();
    expect(unsettledWords({ anchors: [{ ...open, decision: "gone" }] })).toBeNull();
    const claim = sampleClaim({ anchors: [anchor!, open] });
    expect(unsettledWords(claim)).toBe(sentence);
  });

  it.each([
    ["half a wo", "rd and half a wo", "a wo", "rd and half a"],
    ["", "", "", ""],
    ["A title\n\nIn this ", ".\n\nAnother paragraph", "In this ", "."],
    ["nospaceatall", "nospaceatall", "", ""],
    [" is ", " is ", "is ", " is"],
  ])("shows whole words of the same paragraph around: %j, %j", (prefix, suffix, before, after) => {
    expect(surroundings({ prefix, suffix })).toEqual({ before, after });
  });

  it("has the newest verdict", () => {
    expect(latestReview(sampleClaim())).toBe(null);
    const reviews = [sampleReview(), sampleReview({ id: "r2" })];
    expect(latestReview(sampleClaim({ reviews }))).toMatchObject({ id: "r2" });
  });
});
