import { scoreOf, sumOf, THRESHOLD } from "@/lib/features/spotting/model";
import { meetCorpus } from "./corpus";
import { crowdRows, debateFolds, debateRows, type Fold, rowsBeside, speechRows } from "./datasets";
import { fit, heldOutSums, type Weights } from "./fitting";
import {
  averagePrecision,
  bestThreshold,
  macroF1,
  mean,
  precisionAndRecall,
  type Scored,
} from "./measures";
import { CROWD_COST, DEBATE_COST, withCost } from "./train";

type Say = (line: string) => void;
type Extra = (fold: Fold) => ReturnType<typeof withCost<Fold["train"][number]>>;

const PARTS = 4;

/** Prints what the model reaches: on the published folds, on speeches, and how fast it is. */
export async function evaluate(data: string, say: Say): Promise<void> {
  const folds = await debateFolds(data);
  say(
    "ClaimBuster's four folds, trained and the threshold chosen within each fold's training part:",
  );
  overFolds(folds, () => [], say);
  const crowd = await crowdRows(data);
  say("The same, with the other sentences of the crowd that are in no part of the fold:");
  overFolds(
    folds,
    ({ train, test }) => withCost(rowsBeside(crowd, [...train, ...test]), CROWD_COST),
    say,
  );
  const speeches = await speechRows(data);
  const labels = speeches.map(({ label }) => label);
  const scored = { scores: speeches.map(({ text }) => scoreOf(text)), labels };
  say(
    "PoliClaim's political speeches, by the model in the program (its threshold was chosen on them too):",
  );
  say(`  ${wordsOf(scored, THRESHOLD)}`);
  const { claims, found, candidates, vain } = await meetCorpus();
  say(`Reading copies: ${found} of ${claims} claims are met by a candidate;`);
  say(`  ${vain} of ${candidates} candidates meet no claim.`);
  speed(
    (await debateRows(data)).map(({ text }) => text),
    say,
  );
}

function overFolds(folds: readonly Fold[], extra: Extra, say: Say): void {
  const results = folds.map((fold, at) => {
    const rows = withCost(fold.train, DEBATE_COST);
    const more = extra(fold);
    const labels = fold.train.map(({ label }) => label);
    const threshold = bestThreshold([{ scores: heldOutSums(rows, more, PARTS), labels }]);
    const scored = testOf(fold, fit([...rows, ...more]));
    say(`  fold ${at}: ${wordsOf(scored, threshold)}`);
    return { f1: macroF1(scored, threshold), precision: averagePrecision(scored) };
  });
  const f1 = mean(results.map((result) => result.f1)).toFixed(4);
  const precision = mean(results.map((result) => result.precision)).toFixed(4);
  say(`  mean: macro-F1 ${f1}, average precision ${precision}`);
}

function testOf({ test }: Fold, weights: Weights): Scored {
  return {
    scores: test.map(({ text }) => sumOf(text, weights)),
    labels: test.map(({ label }) => label),
  };
}

function wordsOf(scored: Scored, threshold: number): string {
  const { precision, recall } = precisionAndRecall(scored, threshold);
  return [
    `macro-F1 ${macroF1(scored, threshold).toFixed(4)}`,
    `average precision ${averagePrecision(scored).toFixed(4)}`,
    `precision ${precision.toFixed(3)}`,
    `recall ${recall.toFixed(3)}`,
  ].join(", ");
}

function speed(sentences: readonly string[], say: Say): void {
  for (const sentence of sentences) scoreOf(sentence);
  const begun = performance.now();
  for (const sentence of sentences) scoreOf(sentence);
  const seconds = (performance.now() - begun) / 1000;
  say(`Speed: ${Math.round(sentences.length / seconds)} sentences a second on one core.`);
}
