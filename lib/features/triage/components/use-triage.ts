"use client";
import { useRouter } from "next/navigation";
import { useEffect, useOptimistic, useRef, useState, useTransition } from "react";
import { attempt, type Refusal } from "@/lib/ui/use-save";
import { decideAnchorAction, takeBackDecisionAction } from "../actions";
import type { Decision } from "../domain";
import type { Triage, TriageItem } from "../schema";
import { type Choice, isWaiting, nextWaiting, passageChosen, placeFor } from "../sorting";
import { DECISION_WORDS } from "../words";

/** How a decision was asked for: a key goes on to the next claim, a press stays at its own. */
export type AskedBy = "key" | "press";

export type Deciding = {
  /** The claims as they stand, with what was just decided. */
  items: readonly TriageItem[];
  /** Whether decisions are on their way to the server. */
  saving: boolean;
  /** What is read aloud. */
  said: string;
  /** Why a claim's last decision was not taken, by the claim's id. */
  refusals: Readonly<Record<string, Refusal | null>>;
  decide: (item: TriageItem, decision: Decision, choice: Choice, by: AskedBy) => void;
  /** Takes a claim's decision back; null means the last one made here. */
  undo: (item: TriageItem | null) => void;
  focus: (item: TriageItem | null) => void;
};

type Change = Pick<TriageItem, "claimId" | "decision" | "now">;

/**
 * Decides claim by claim. A decision shows at once; where the server refuses it, the claim shows what
 * is there instead, and why.
 */
export function useTriage(desk: string, me: string, triage: Triage): Deciding {
  const router = useRouter();
  const [items, show] = useOptimistic(triage.items, changed);
  const [said, setSaid] = useState("");
  const [refusals, setRefusals] = useState<Record<string, Refusal | null>>({});
  const [saving, start] = useTransition();
  const made = useRef<string[]>([]);
  useStayWhile(saving);
  const { versionId } = triage;

  function write(change: Change, send: () => ReturnType<typeof takeBackDecisionAction>) {
    const { claimId } = change;
    setRefusals((others) => ({ ...others, [claimId]: null }));
    start(async () => {
      show(change);
      const result = await attempt(send);
      if (result.ok) return;
      const refusal = result.error;
      setRefusals((others) => ({ ...others, [claimId]: refusal }));
      setSaid(refusal.message);
      router.refresh();
    });
  }

  function decide(item: TriageItem, decision: Decision, choice: Choice, by: AskedBy) {
    const { claimId, ref } = item;
    const place = placeFor(item, decision, choice);
    if (!place.ok) return setSaid(place.error.message);
    made.current.push(claimId);
    const waiting = items.filter(isWaiting).length - 1;
    setSaid(`${ref} ${DECISION_WORDS[decision]}. ${waiting} left.`);
    const { byHand = false } = place.value ?? {};
    const input = { claimId, versionId, decision, place: place.value, byHand };
    const at = new Date().toISOString();
    const now = passageChosen(item, choice) ?? item.now;
    write({ claimId, now, decision: { decision, byHand, by: me, at } }, () =>
      decideAnchorAction(desk, input),
    );
    focusOn(by === "key" ? (nextWaiting(items, claimId) ?? item) : item);
  }

  function undo(asked: TriageItem | null) {
    const lastId = made.current.findLast((id) =>
      items.some(({ claimId, decision }) => claimId === id && decision !== null),
    );
    const item = asked?.decision ? asked : items.find(({ claimId }) => claimId === lastId);
    if (!item) return setSaid("There is no decision to take back.");
    const { claimId, ref, decision } = item;
    const verdict =
      decision?.decision === "new_meaning"
        ? " The verdict that this ended holds again, unless something else ended it too."
        : "";
    setSaid(`${ref} waits for a decision again.${verdict}`);
    const now = item.candidates.length > 0 || decision?.byHand ? null : item.now;
    write({ claimId, now, decision: null }, () =>
      takeBackDecisionAction(desk, { claimId, versionId }),
    );
    focusOn(item);
  }

  return { items, saving, said, refusals, decide, undo, focus: focusOn };
}

/** Asks before the page is left while something is on its way: it would be lost. */
function useStayWhile(busy: boolean): void {
  useEffect(() => {
    if (!busy) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [busy]);
}

function changed(items: readonly TriageItem[], change: Change): TriageItem[] {
  return items.map((item) => (item.claimId === change.claimId ? { ...item, ...change } : item));
}

/** The element of a claim in the list. */
export function triageItemId({ claimId }: { claimId: string }): string {
  return `triage-${claimId}`;
}

function focusOn(item: TriageItem | null): void {
  const element = item && document.getElementById(triageItemId(item));
  element?.focus({ preventScroll: true });
  element?.scrollIntoView({ block: "nearest" });
}
