/** The fields that say what a piece of evidence shows; the others say how it is described. */
const WHAT_IT_SHOWS: ReadonlySet<string> = new Set([
  "url",
  "citation",
  "stance",
  "sourceType",
  "quote",
  "location",
]);

/** Whether a piece of evidence says where it can be looked up: at an address, or by a citation. */
export function isCited(evidence: { url: string | null; citation: string | null }): boolean {
  return evidence.url !== null || evidence.citation !== null;
}

/**
 * Whether a verdict that rests on a piece of evidence still does after these fields of it changed.
 * The kind of source counts: a desk may ask for a primary one.
 */
export function endsVerdict(changed: readonly string[]): boolean {
  return changed.some((field) => WHAT_IT_SHOWS.has(field));
}

/** Whether a quote stands in a text: in the same words, with small differences, or not at all. */
export const PROOF_OUTCOMES = ["exact", "near", "not_found"] as const;
export type ProofOutcome = (typeof PROOF_OUTCOMES)[number];

/** Whether a passage stands where it is quoted from, saying the same: no value is another one there. */
export function isProved(proof: { outcome: ProofOutcome; values: readonly unknown[] }): boolean {
  return proof.outcome !== "not_found" && proof.values.length === 0;
}
