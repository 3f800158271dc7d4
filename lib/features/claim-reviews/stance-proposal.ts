import type { Stance } from "@/lib/features/claims/domain";
import { shareOf } from "./ratings";
import type { OutsideVerdict } from "./schema";

/** Ratings, in lower case, that say beyond doubt how it stands with a claim. */
const REFUTING =
  /^(?:false|fake|wrong|incorrect|untrue|not true|hoax|fabricated|debunked|mostly false|pants on fire|falso|falsch|faux)[.!]*$/u;
const SUPPORTING =
  /^(?:true|correct|accurate|mostly true|verified|confirmed|verdadero|verdadeiro|wahr|vrai)[.!]*$/u;

/** From these shares on, and up to them, a number alone says enough. */
const [LOW, HIGH] = [0.25, 0.75];

/**
 * The stance that an outside verdict is proposed to have to a claim of the desk that says the same.
 * Null where it says nothing clear, or its words and its number say different things: then there is
 * nothing to propose. A person chooses, in any case.
 */
export function proposedStance({ rating }: Pick<OutsideVerdict, "rating">): Stance | null {
  const byWords = stanceOfWords(rating.text?.toLowerCase() ?? "");
  const share = shareOf(rating);
  const byNumber = share === null ? null : stanceOfShare(share);
  if (byWords === null) return rating.text === null ? byNumber : null;
  return byNumber === null || byNumber === byWords ? byWords : null;
}

function stanceOfWords(words: string): Stance | null {
  if (REFUTING.test(words)) return "refutes";
  return SUPPORTING.test(words) ? "supports" : null;
}

function stanceOfShare(share: number): Stance {
  if (share <= LOW) return "refutes";
  return share >= HIGH ? "supports" : "context";
}
