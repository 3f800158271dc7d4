import { describe, expect, it } from "vitest";
import { sampleEvidence } from "./report-fixture";
import { stateWords } from "./words";

const SHA = "a".repeat(64);

describe("what is known of a piece of evidence", () => {
  it("tells how its quote was found, what proves it, and how its link is", () => {
    expect(stateWords(sampleEvidence())).toEqual([
      "Quote found, but with another value in the page as it was on 21 Nov 2026: “67” is “76” there",
      `snapshot of 21 Nov 2026, SHA-256 ${SHA}`,
      "Dead since 21 Nov 2026",
    ]);
  });

  it("says where a link has moved to, and nothing of what nobody looked at", () => {
    const TIME = "2026-11-21T04:00:00.000Z";
    const link = { state: "moved", since: TIME, status: 200, movedTo: "https://a.b/" } as const;
    const nothing = { proof: null, snapshot: null };
    expect(stateWords({ ...nothing, link })).toEqual(["Moved since 21 Nov 2026: https://a.b/"]);
    expect(stateWords({ ...nothing, link: { ...link, state: "unchecked" } })).toEqual([]);
    expect(stateWords({ ...nothing, link: null })).toEqual([]);
  });
});
