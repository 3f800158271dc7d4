import { fail, ok, type Result } from "@/lib/core/result";
import { parseClaimRef } from "@/lib/features/claims/domain";
import {
  type ChosenPlace,
  type Decision,
  type DecisionError,
  type Place,
  TRIAGE_ORDER,
} from "./domain";
import type { TriageItem } from "./schema";

/** Claims of which the same became, in the order of their numbers. */
export type FateGroup = { fate: TriageItem["fate"]; items: TriageItem[]; waiting: number };

/** The claims by what became of them. A decision moves none of them, so that nothing jumps. */
export function byFate(items: readonly TriageItem[]): FateGroup[] {
  return TRIAGE_ORDER.map((fate) => {
    const own = items.filter((item) => item.fate === fate);
    return { fate, items: own.toSorted(byNumber), waiting: own.filter(isWaiting).length };
  });
}

function byNumber(one: TriageItem, other: TriageItem): number {
  return numberOf(one) - numberOf(other);
}

function numberOf({ ref }: TriageItem): number {
  return parseClaimRef(ref)?.claim ?? 0;
}

/** Whether a claim waits for somebody's decision. */
export function isWaiting({ accepted, decision }: TriageItem): boolean {
  return !accepted && decision === null;
}

/** Whether a claim waits for a decision or had one: what the keys go through. */
export function isAsked({ accepted }: TriageItem): boolean {
  return !accepted;
}

/** The next claim that waits, after one or from the top; null where none does. */
export function nextWaiting(
  items: readonly TriageItem[],
  afterId: string | null,
): TriageItem | null {
  const at = items.findIndex(({ claimId }) => claimId === afterId);
  const isOther = (item: TriageItem) => isWaiting(item) && item.claimId !== afterId;
  return items.slice(at + 1).find(isOther) ?? items.find(isOther) ?? null;
}

/** How a person says where a claim stands: a candidate's number, from 1, or a passage of the text. */
export type Choice = number | (Place & { exact: string }) | null;

/** The passage that was chosen; null where none was. */
export function passageChosen({ candidates }: TriageItem, choice: Choice): TriageItem["now"] {
  return typeof choice === "number" ? (candidates[choice - 1] ?? null) : choice;
}

type Unready = { code: "not_waiting" | DecisionError["code"]; message: string };

/**
 * The place to send with a decision: the chosen candidate, or null where the claim has one place or,
 * being gone, none. A failure says what to do first.
 *
 * @param choice the number of the candidate, from 1, or the passage found by hand; null for neither
 */
export function placeFor(
  item: TriageItem,
  decision: Decision,
  choice: Choice,
): Result<ChosenPlace | null, Unready> {
  const { ref, candidates, now } = item;
  if (!isWaiting(item)) return unready("not_waiting", `${ref} waits for no decision.`);
  if (decision === "gone") return ok(null);
  if (typeof choice === "number") {
    const chosen = candidates[choice - 1];
    if (!chosen) return unready("place_unknown", `${ref} has no place ${choice}.`);
    return ok({ start: chosen.start, end: chosen.end, byHand: false });
  }
  if (choice) return ok({ start: choice.start, end: choice.end, byHand: true });
  if (now) return ok(null);
  if (candidates.length > 0) {
    return unready("place_missing", `Choose the place of ${ref} by its number.`);
  }
  return unready(
    "place_missing",
    `No place was found for ${ref}: find one by hand, or it is gone.`,
  );
}

function unready(code: Unready["code"], message: string) {
  return fail({ code, message });
}
