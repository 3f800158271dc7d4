import type { ClaimKind } from "@/lib/features/claims/domain";

type Signs = { reasons: readonly string[]; hasFigure: boolean; isCredited: boolean; text: string };

const says = (reasons: readonly string[], what: string) =>
  reasons.some((reason) => reason.startsWith(what));

/** The kind that a candidate would have as a claim, as its signs suggest; a person decides. */
export function kindOf({ reasons, hasFigure, isCredited, text }: Signs): ClaimKind {
  if (hasFigure) return "figure";
  if (isCredited) return "attribution";
  if (says(reasons, "a cause")) return "causal";
  if (says(reasons, "a comparison") || says(reasons, "a superlative")) return "comparison";
  if (says(reasons, "a ranking")) return "comparison";
  const isDated = says(reasons, "a date");
  if (isDated && /\b(?:1[5-9]\d\d|200\d|201[0-6])s?\b/.test(text)) return "history";
  if (says(reasons, "a founding")) return "institution";
  return "event";
}
