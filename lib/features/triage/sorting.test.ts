import { describe, expect, it } from "vitest";
import type { TriageItem } from "./schema";
import { byFate, isWaiting, nextWaiting, placeFor } from "./sorting";
import { triageItem } from "./triage-fixture";

const AT = "2026-01-01T00:00:00Z";
const DECIDED = { decision: "gone", byHand: false, by: "Ada", at: AT } as const;
const PLACES = [
  { start: 3, end: 9, exact: "cranes", prefix: "", suffix: "", score: 0.8 },
  { start: 30, end: 36, exact: "cranes", prefix: "", suffix: "", score: 0.7 },
];
const ambiguous = triageItem({ ref: "A1-4", fate: "ambiguous", now: null, candidates: PLACES });
const lost = triageItem({ ref: "A1-5", fate: "gone", now: null });

describe("the claims by what became of them", () => {
  const items = [
    triageItem({ ref: "A1-10", fate: "value_changed" }),
    triageItem({ ref: "A1-2", fate: "value_changed", decision: DECIDED }),
    triageItem({ ref: "A1-3", fate: "unchanged", accepted: true }),
  ];

  it("stand in the order of their numbers, decided or not", () => {
    const [first, ...others] = byFate(items);
    expect(first).toMatchObject({ fate: "value_changed", waiting: 1 });
    expect(first?.items.map(({ ref }) => ref)).toEqual(["A1-2", "A1-10"]);
    expect(others.map(({ fate, items: own }) => [fate, own.length])).toEqual([
      ["reworded", 0],
      ["ambiguous", 0],
      ["gone", 0],
      ["moved", 0],
      ["unchanged", 1],
    ]);
  });

  it("wait where nobody decided and somebody has to", () => {
    expect(items.map(isWaiting)).toEqual([true, false, false]);
  });
});

describe("the next that waits", () => {
  const [one, two, three] = ["A1-1", "A1-2", "A1-3"].map((ref) => triageItem({ ref }));
  const done = { ...two!, decision: DECIDED };

  it.each([
    ["comes after the one decided", [one!, done, three!], "A1-1", "A1-3"],
    ["is the first where none comes after", [one!, done, three!], "A1-3", "A1-1"],
    ["is never the same one", [one!, done], "A1-1", null],
    ["is the first where nothing was decided", [done, three!], null, "A1-3"],
  ] as [string, TriageItem[], string | null, string | null][])("%s", (_, items, after, ref) => {
    expect(nextWaiting(items, after)?.ref ?? null).toBe(ref);
  });
});

describe("a decision's place", () => {
  it.each([
    ["none where the claim has one", triageItem({ ref: "A1-1" }), "same_meaning", null, null],
    ["none where it is gone", lost, "gone", null, null],
    ["none where it is at none of them", ambiguous, "gone", null, null],
    ["the one chosen", ambiguous, "same_meaning", 2, { start: 30, end: 36, byHand: false }],
    [
      "the one chosen, whatever it says",
      ambiguous,
      "new_meaning",
      1,
      { start: 3, end: 9, byHand: false },
    ],
    [
      "what was found by hand",
      lost,
      "same_meaning",
      { start: 4, end: 6, exact: "so" },
      { start: 4, end: 6, byHand: true },
    ],
  ] as const)("is %s", (_, item, decision, choice, place) => {
    expect(placeFor(item, decision, choice)).toEqual({ ok: true, value: place });
  });

  it.each([
    ["several places", ambiguous, null, "place_missing"],
    ["a number that no place has", ambiguous, 3, "place_unknown"],
    ["no place at all", lost, null, "place_missing"],
    ["a decision before", { ...ambiguous, decision: DECIDED }, 1, "not_waiting"],
    ["no need of one", triageItem({ ref: "A1-6", accepted: true }), null, "not_waiting"],
  ] as const)("is refused with %s", (_, item, choice, code) => {
    expect(placeFor(item, "same_meaning", choice)).toMatchObject({ ok: false, error: { code } });
  });
});
