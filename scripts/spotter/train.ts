import { writeFile } from "node:fs/promises";
import { deflateSync } from "node:zlib";
import { sumOf } from "@/lib/features/spotting/model";
import { crowdRows, debateRows, rowsBeside, speechRows } from "./datasets";
import { fit, heldOutSums, type Weighted, type Weights } from "./fitting";
import { bestThreshold, macroF1, precisionAndRecall, type Scored } from "./measures";

const WEIGHTS = new URL("../../lib/features/spotting/weights.json", import.meta.url);
const PARTS = 4;

/** What an error in a row costs: C of the support vector machine. */
export const DEBATE_COST = 0.08;
export const CROWD_COST = 0.04;

/** A score of 0.5 ± 0.23 lies one margin of the support vector machine from the threshold. */
const SLOPE = 2;

/**
 * Trains on all sentences of debates and writes weights.json. The threshold is the best for debates
 * (each scored by a model that did not see it) and political speeches together.
 */
export async function train(data: string, say: (line: string) => void): Promise<void> {
  const debates = withCost(await debateRows(data), DEBATE_COST);
  const crowd = withCost(rowsBeside(await crowdRows(data), debates), CROWD_COST);
  say(`Training on ${debates.length} + ${crowd.length} sentences…`);
  const weights = fit([...debates, ...crowd]);
  const sets = await heldOut(data, debates, crowd, weights);
  const threshold = bestThreshold(Object.values(sets));
  for (const [name, scored] of Object.entries(sets)) {
    const { precision, recall } = precisionAndRecall(scored, threshold);
    const figures = [macroF1(scored, threshold), precision, recall].map((n) => n.toFixed(3));
    say(`${name}: macro-F1 ${figures[0]}, precision ${figures[1]}, recall ${figures[2]}`);
  }
  await write(weights, threshold);
  say("lib/features/spotting/weights.json is written.");
}

async function heldOut(
  data: string,
  debates: readonly Weighted[],
  crowd: readonly Weighted[],
  weights: Weights,
): Promise<Record<string, Scored>> {
  const speeches = await speechRows(data);
  return {
    "debates, held out": {
      scores: heldOutSums(debates, crowd, PARTS),
      labels: debates.map(({ label }) => label),
    },
    "political speeches": {
      scores: speeches.map(({ text }) => sumOf(text, weights)),
      labels: speeches.map(({ label }) => label),
    },
  };
}

export function withCost<T>(rows: readonly T[], cost: number): (T & { cost: number })[] {
  return rows.map((row) => ({ ...row, cost }));
}

async function write({ steps, step, bias }: Weights, threshold: number): Promise<void> {
  const packed = deflateSync(new Uint8Array(steps.buffer), { level: 9 }).toString("base64");
  const file = { step, bias, threshold, slope: SLOPE, steps: packed };
  await writeFile(WEIGHTS, `${JSON.stringify(file)}\n`);
}
