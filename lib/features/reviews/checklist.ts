import {
  type ClaimKind,
  type EvidenceFact,
  type EvidenceRule,
  fittingStance,
  INDEPENDENT_NEEDED,
  independenceAsked,
  independentSources,
  type Verdict,
} from "@/lib/features/claims/domain";

/** One thing that a desk asks for before a verdict, and whether it is there. */
export type Ask = { words: string; met: boolean };

/** A verdict as the form has it, not given yet. */
type UnsavedVerdict = {
  /** Of the claim. */
  kind: ClaimKind;
  verdict: Verdict;
  reasons: string;
  /** The evidence that the verdict is to rest on. */
  chosen: readonly EvidenceFact[];
};

/**
 * What the desk's rule asks for before this verdict can be saved, each thing met or not: the same
 * rule that the server applies (decideVerdict), in words for the form.
 */
export function asksOf(
  rule: EvidenceRule,
  { kind, verdict, reasons, chosen }: UnsavedVerdict,
): Ask[] {
  const asks: Ask[] = [];
  if (rule.reasonRequired) asks.push({ words: "Written reasons", met: reasons.trim() !== "" });
  const stance = fittingStance(verdict);
  if (stance === null) return asks;
  const fitting = chosen.filter((piece) => piece.stance === stance);
  if (rule.evidenceMinimum > 0) {
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
  }
  if (independenceAsked(rule, kind)) {
    const count = independentSources(fitting);
    asks.push({
      words: `Two independent sources that ${stance === "supports" ? "support" : "refute"} the claim: ${count} so far`,
      met: count >= INDEPENDENT_NEEDED,
    });
  }
  return asks;
}

function evidenceWords(count: number, stance: string): string {
  const pieces = count === 1 ? "A piece" : `${count} pieces`;
  return `${pieces} of evidence that ${stance} the claim, ticked above`;
}
