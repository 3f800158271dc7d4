import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { TextRange } from "@/lib/core/language/text-range";
import { countedSentences } from "./counted-sentences";
import { coverageOf, type Looked, numbersOf } from "./coverage";

const TEXT = "The pier is old. It moved 67 % of the grain, and wheat fell. Gulls cry.\n\nThe end";
const NOTHING: Looked = { claims: [], dismissals: [], candidates: [] };

function at(words: string): TextRange {
  const start = TEXT.indexOf(words);
  if (start < 0) throw new Error(`Not in the text: ${words}`);
  return { start, end: start + words.length };
}

function cover(looked: Partial<Looked>) {
  return coverageOf(TEXT, countedSentences(TEXT), { ...NOTHING, ...looked });
}

function states(looked: Partial<Looked>): string {
  return cover(looked)
    .map(({ state, flagged }) => (flagged ? "flagged" : state))
    .join(" · ");
}

describe("what became of each sentence", () => {
  test.each<[name: string, looked: Partial<Looked>, states: string]>([
    ["nobody did anything", {}, "open · flagged · open"],
    ["a claim on some words", { claims: [at("wheat fell")] }, "open · claim · open"],
    ["a claim over two sentences", { claims: [at("old. It moved")] }, "claim · claim · open"],
    [
      "a claim up to a sentence's edge",
      { claims: [at("The pier is old.")] },
      "claim · flagged · open",
    ],
    ["a whole sentence dismissed", { dismissals: [at("Gulls cry.")] }, "open · flagged · no_fact"],
    ["its full stop left out", { dismissals: [at("Gulls cry")] }, "open · flagged · no_fact"],
    ["a part dismissed", { dismissals: [at("Gulls")] }, "open · flagged · open"],
    [
      "dismissed in two parts",
      { dismissals: [at("Gulls"), at("cry")] },
      "open · flagged · no_fact",
    ],
    [
      "a run of sentences",
      { dismissals: [at("The pier is old. It moved 67 % of the grain, and wheat fell.")] },
      "no_fact · no_fact · open",
    ],
    [
      "all of its candidates dismissed",
      {
        dismissals: [at("It moved 67 % of the grain"), at("wheat fell")],
        candidates: [at("It moved 67 % of the grain"), at("wheat fell")],
      },
      "open · no_fact · open",
    ],
    [
      "one candidate of two dismissed",
      {
        dismissals: [at("wheat fell")],
        candidates: [at("It moved 67 % of the grain"), at("wheat fell")],
      },
      "open · flagged · open",
    ],
    ["candidates alone", { candidates: [at("wheat fell")] }, "open · flagged · open"],
    [
      "a claim in a dismissed sentence: both stay, and it shows as a claim",
      { claims: [at("Gulls")], dismissals: [at("Gulls cry.")] },
      "open · flagged · claim",
    ],
  ])("%s", (_, looked, expected) => {
    expect(states(looked)).toBe(expected);
  });
});

describe("the numbers", () => {
  test("count each state, and the share is rounded down", () => {
    const looked = cover({ claims: [at("wheat")], dismissals: [at("Gulls cry.")] });
    expect(numbersOf(looked)).toEqual({
      sentences: 3,
      claim: 1,
      noFact: 1,
      open: 1,
      flagged: 0,
      percent: 66,
    });
  });

  test("a text without sentences has nothing left to look at", () => {
    expect(numbersOf([])).toMatchObject({ sentences: 0, percent: 100 });
  });

  test("199 of 200 is not all", () => {
    const text = "It grew. ".repeat(200);
    const dismissals = [{ start: 0, end: 9 * 199 }];
    const covered = coverageOf(text, countedSentences(text), { ...NOTHING, dismissals });
    expect(numbersOf(covered)).toMatchObject({ open: 1, percent: 99 });
  });
});

describe("whatever people do", () => {
  const range = fc
    .tuple(fc.nat(TEXT.length - 1), fc.integer({ min: 1, max: 40 }))
    .map(([start, length]) => ({ start, end: Math.min(TEXT.length, start + length) }));
  const looked = fc.record({
    claims: fc.array(range, { maxLength: 4 }),
    dismissals: fc.array(range, { maxLength: 4 }),
    candidates: fc.array(range, { maxLength: 4 }),
  });

  test("the counts add up, and only open sentences are flagged", () => {
    fc.assert(
      fc.property(looked, (done) => {
        const covered = cover(done);
        const { sentences, claim, noFact, open, flagged, percent } = numbersOf(covered);
        expect(claim + noFact + open).toBe(sentences);
        expect(covered.filter((one) => one.flagged && one.state !== "open")).toEqual([]);
        expect(flagged).toBeLessThanOrEqual(open);
        expect(percent === 100).toBe(open === 0);
      }),
    );
  });

  test("the order in which they did it does not matter", () => {
    fc.assert(
      fc.property(looked, ({ claims, dismissals, candidates }) => {
        const reversed = {
          claims: claims.toReversed(),
          dismissals: dismissals.toReversed(),
          candidates: candidates.toReversed(),
        };
        expect(cover(reversed)).toEqual(cover({ claims, dismissals, candidates }));
      }),
    );
  });

  test("one more claim or dismissal never leaves more to look at", () => {
    fc.assert(
      fc.property(looked, range, fc.boolean(), (done, more, isClaim) => {
        const key = isClaim ? "claims" : "dismissals";
        const after = { ...done, [key]: [...done[key], more] };
        expect(numbersOf(cover(after)).open).toBeLessThanOrEqual(numbersOf(cover(done)).open);
      }),
    );
  });

  test("the whole text dismissed leaves nothing", () => {
    fc.assert(
      fc.property(looked, (done) => {
        const dismissals = [...done.dismissals, { start: 0, end: TEXT.length }];
        expect(numbersOf(cover({ ...done, dismissals }))).toMatchObject({ open: 0, percent: 100 });
      }),
    );
  });
});
