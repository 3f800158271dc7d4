import { describe, expect, it } from "vitest";
import { carryAnchors } from "./carrying";
import { type Edits, isAtItsPlace, isWrong, makeTrial } from "./edited-text-fixture";

/** Bench (`npm run bench -- --only carrying`) does the same with other texts, ten thousand anchors each. */
const PARAGRAPHS = 40;

function carryTrials(edits: Edits, seeds: number) {
  return Array.from({ length: seeds }, (_, seed) => seed + 1).flatMap((seed) => {
    const trial = makeTrial(seed, PARAGRAPHS, edits);
    const { anchors } = carryAnchors(trial);
    return anchors.map((carried) => {
      return { seed, carried, truth: trial.truths.get(carried.id)! };
    });
  });
}

const described = ({ seed, carried, truth }: ReturnType<typeof carryTrials>[number]) =>
  `seed ${seed}, anchor ${carried.id}: ${carried.state} after ${truth.deed}`;

describe("anchors of invented texts", () => {
  it("are all found where nothing changed", () => {
    const all = carryTrials("none", 5);
    const lost = all.filter(({ carried, truth }) => {
      return carried.state !== "exact" || carried.typographic || !isAtItsPlace(carried, truth);
    });
    expect(all.length).toBeGreaterThan(700);
    expect(lost.map(described)).toEqual([]);
  });

  it("are found, 199 of 200 at least, where only typography changed", () => {
    const all = carryTrials("typography", 20).filter(({ truth }) => truth.deed === "typography");
    const found = all.filter(
      ({ carried, truth }) => carried.accepted && isAtItsPlace(carried, truth),
    );
    expect(all.length).toBeGreaterThan(400);
    expect(found.length / all.length).toBeGreaterThanOrEqual(0.995);
  });

  it("never stand in a wrong place without a person, whatever was done to the text", () => {
    const all = carryTrials("all", 68);
    expect(all.length).toBeGreaterThan(10_000);
    expect(all.filter(({ carried, truth }) => isWrong(carried, truth)).map(described)).toEqual([]);
    const untouched = all.filter(({ truth }) => truth.deed === "nothing");
    const found = untouched.filter(({ carried, truth }) => isAtItsPlace(carried, truth));
    expect(found.length / untouched.length).toBeGreaterThan(0.95);
  }, 60_000);

  it("come out the same for the same texts", () => {
    const trial = makeTrial(7, 10);
    expect(carryAnchors(trial)).toEqual(carryAnchors(trial));
  });
});
