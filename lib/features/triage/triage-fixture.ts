import type { TriageItem } from "./schema";

/** A claim as the triage lists it: reworded and waiting, unless said otherwise. */
export function triageItem(item: Partial<TriageItem> & { ref: string }): TriageItem {
  return {
    claimId: item.ref,
    statement: "Two cranes stand there.",
    status: "in_review",
    fate: "reworded",
    accepted: false,
    method: "aligned",
    score: 0.9,
    before: { version: 1, exact: "Two cranes stand there" },
    now: { exact: "Two cranes stood there", start: 0, end: 22 },
    typographic: false,
    changes: [],
    valueChanges: [],
    candidates: [],
    decision: null,
    ...item,
  };
}
