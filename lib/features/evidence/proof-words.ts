import type { Look } from "@/lib/ui/look";
import { isProved, type ProofOutcome } from "./domain";

/** How a proof is told: a quote found with another value is no small difference. */
export type ProofKind = ProofOutcome | "other_value";

export function proofKind(proof: { outcome: ProofOutcome; values: readonly unknown[] }): ProofKind {
  return proof.outcome === "near" && !isProved(proof) ? "other_value" : proof.outcome;
}

export const PROOF_WORDS: Record<ProofKind, string> = {
  exact: "Quote found",
  near: "Quote found with small differences",
  other_value: "Quote found, but with another value",
  not_found: "Quote not found",
};

/** The colour and the shape of a proof. */
export const PROOF_LOOK: Record<ProofKind, Look> = {
  exact: { tone: "positive", shape: "check-circle" },
  near: { tone: "caution", shape: "half-circle" },
  other_value: { tone: "negative", shape: "triangle" },
  not_found: { tone: "negative", shape: "cross-diamond" },
};
