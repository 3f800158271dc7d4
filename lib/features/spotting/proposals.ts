import type { TextRange } from "@/lib/core/language/text-range";
import type { ClaimContent } from "@/lib/features/claims/schema";
import type { DismissalView, Proposal } from "./schema";

/** What became of a proposal: a claim stands there, somebody rejected it, or nobody decided yet. */
export type Decision =
  | { kind: "claim"; ref: string }
  | { kind: "rejected"; dismissal: DismissalView }
  | { kind: "open" };

/** Where a claim stands. */
export type ClaimPlace = TextRange & { ref: string };

/**
 * What became of a proposal. A claim answers it where the two share at least half of the shorter: a
 * claim on the clause beside it does not. A dismissal answers it where it holds the whole.
 */
export function decisionOn(
  proposal: TextRange,
  claims: readonly ClaimPlace[],
  dismissals: readonly DismissalView[],
): Decision {
  const claim = claims.find((place) => sharesHalf(proposal, place));
  if (claim) return { kind: "claim", ref: claim.ref };
  const dismissal = dismissals.find(
    ({ start, end }) => start <= proposal.start && end >= proposal.end,
  );
  return dismissal ? { kind: "rejected", dismissal } : { kind: "open" };
}

function sharesHalf(a: TextRange, b: TextRange): boolean {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared > 0 && shared * 2 >= Math.min(a.end - a.start, b.end - b.start);
}

/** What a proposal says as a claim would: its words as one sentence that begins and ends as one. */
export function contentOf({ text, kind, speaker, figures }: Proposal): ClaimContent {
  const words = text.replace(/\s+/g, " ").trim();
  const ended = /[.!?。！？]["'”’)]*$/u.test(words) ? words : `${words}${stopFor(words)}`;
  const statement = ended.charAt(0).toUpperCase() + ended.slice(1);
  return { statement, kind, speaker, figures };
}

function stopFor(words: string): string {
  return /\p{Script=Han}["'”’）]*$/u.test(words) ? "。" : ".";
}

/** A proposal's score as a person reads it. */
export function scoreWords(score: number): string {
  if (score >= 0.8) return "Very likely worth checking";
  return score >= 0.65 ? "Likely worth checking" : "Perhaps worth checking";
}
