import {
  type EvidenceFact,
  type EvidenceRule,
  fittingStance,
  type Verdict,
} from "@/lib/features/claims/domain";

/** One thing that a desk asks for before a verdict, and whether it is there. */
export type Ask = { words: string; met: boolean };

/**
 * What the desk's rule asks for before this verdict can be saved, each thing met or not: the same
 * rule that the server applies (decideVerdict), in words for the form.
 *
 * @param chosen the evidence that the verdict is to rest on
 */
export function asksOf(
  rule: EvidenceRule,
  verdict: Verdict,
  reasons: string,
  chosen: readonly EvidenceFact[],
): Ask[] {
  const asks: Ask[] = [];
  if (rule.reasonRequired) asks.push({ words: "Written reasons", met: reasons.trim() !== "" });
  const stance = fittingStance(verdict);
  if (stance === null || rule.evidenceMinimum === 0) return asks;
  const fitting = chosen.filter((piece) => piece.stance === stance);
  asks.push({
    words: evidenceWords(rule.evidenceMinimum, stance),
    met: fitting.length >= rule.evidenceMinimum,
  });
  if (rule.primaryRequired) {
    asks.push({
      words: "A primary source among it",
      met: fitting.some((piece) => piece.sourceType === "primary"),
    });
  }
  return asks;
}

function evidenceWords(count: number, stance: string): string {
  const pieces = count === 1 ? "A piece" : `${count} pieces`;
  return `${pieces} of evidence that ${stance} the claim, ticked above`;
}
