import type { AnchorToCarry, CarriedAnchor } from "@/lib/features/anchors/carried-anchor";
import { carryAnchors } from "@/lib/features/anchors/carrying";
import {
  type Deed,
  type Edits,
  type Trial,
  isAtItsPlace,
  isWrong,
  makeTrial,
} from "@/lib/features/anchors/edited-text-fixture";
import { type Finding, figure, times } from "../findings";
import type { BenchOptions } from "../options";

const ANCHORS = 10_000;
const PARAGRAPHS = 60;
/** Other texts than the tests have. */
const FIRST_SEED = 100_000;
/** About 10,000 words. */
const LONG_ARTICLE = 195;
const CLAIMS = 300;
const MOST_MILLISECONDS = 300;

type Outcome = Pick<CarriedAnchor, "place" | "accepted">;
type Counts = { anchors: number; found: number; open: number; wrong: number; edited: number };

/** Carries anchors of invented texts into edited ones, beside looking their words up with `indexOf`. */
export function measureCarrying({ repeats }: BenchOptions): Promise<Finding[]> {
  return Promise.resolve([
    ...foundFindings("none", "nothing", "untouched text", 1),
    ...foundFindings("typography", "typography", "other typography", 0.995),
    ...foundFindings("all", "nothing", "untouched sentences of edited texts", null),
    speedFinding(Math.max(repeats, 3) * 3),
  ]);
}

function foundFindings(edits: Edits, deed: Deed, what: string, least: number | null): Finding[] {
  const [alone, program] = [noCounts(), noCounts()];
  for (let seed = FIRST_SEED; program.anchors < ANCHORS; seed += 1) {
    const trial = makeTrial(seed, PARAGRAPHS, edits);
    count(
      trial,
      trial.anchors.map((anchor) => lookUp(trial, anchor)),
      deed,
      alone,
    );
    count(trial, carryAnchors(trial).anchors, deed, program);
  }
  const rate = program.found / program.edited;
  const found: Finding = {
    what: `Carrying, ${what}: found without a person`,
    claims: null,
    alone: percent(alone.found / alone.edited),
    program: `${percent(rate)}, ${percent(program.open / program.edited)} shown to one`,
    ratio: "",
    aim: least === null ? "" : `≥ ${percent(least)}`,
    isMet: least === null ? null : rate >= least,
    numbers: { ...program, aloneFound: alone.found },
  };
  const wrong: Finding = {
    what: `Carrying, ${what}: wrong of ${program.anchors.toLocaleString("en")} anchors`,
    claims: null,
    alone: alone.wrong.toLocaleString("en"),
    program: program.wrong.toLocaleString("en"),
    ratio: "",
    aim: "0",
    isMet: program.wrong === 0,
    numbers: { anchors: program.anchors, wrong: program.wrong, aloneWrong: alone.wrong },
  };
  return [found, wrong];
}

function noCounts(): Counts {
  return { anchors: 0, found: 0, open: 0, wrong: 0, edited: 0 };
}

/** Adds up all wrong ones, and how those fared to which one thing was done. */
function count(trial: Trial, outcomes: readonly Outcome[], deed: Deed, to: Counts): void {
  for (const [at, { id }] of trial.anchors.entries()) {
    const [outcome, truth] = [outcomes[at]!, trial.truths.get(id)!];
    to.anchors += 1;
    if (isWrong(outcome, truth)) to.wrong += 1;
    if (truth.deed !== deed) continue;
    to.edited += 1;
    if (!outcome.accepted) to.open += 1;
    else if (isAtItsPlace(outcome, truth)) to.found += 1;
  }
}

/** What a program does that takes the first place where the words stand. */
function lookUp({ from, to }: Trial, { start, end }: AnchorToCarry): Outcome {
  const at = to.indexOf(from.slice(start, end));
  return { place: at < 0 ? null : { start: at, end: at + end - start }, accepted: at >= 0 };
}

function speedFinding(repeats: number): Finding {
  const trial = makeTrial(FIRST_SEED, LONG_ARTICLE);
  const anchors = trial.anchors
    .filter((_, at) => at % 2 === 0 || trial.anchors.length < 2 * CLAIMS)
    .slice(0, CLAIMS);
  const words = trial.from.split(/\s+/).length;
  const input = { ...trial, anchors };
  const runs = Array.from({ length: repeats }, () => taken(() => carryAnchors(input)));
  const alone = Math.min(
    ...Array.from({ length: repeats }, () =>
      taken(() => anchors.map((anchor) => lookUp(trial, anchor))),
    ),
  );
  const [first = 0] = runs;
  const middle = runs.toSorted((a, b) => a - b)[repeats >> 1]!;
  return {
    what: `Carrying, ${anchors.length} claims of ${words.toLocaleString("en")} words into an edited text`,
    claims: null,
    alone: `${figure(alone)} ms`,
    program: `${figure(middle)} ms, the first time ${figure(first)} ms`,
    ratio: times(alone / middle),
    aim: `< ${MOST_MILLISECONDS} ms`,
    isMet: middle < MOST_MILLISECONDS,
    numbers: { words, anchors: anchors.length, first, middle, alone },
  };
}

function taken(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function percent(rate: number): string {
  return `${(Math.floor(rate * 10_000) / 100).toFixed(2)} %`;
}
