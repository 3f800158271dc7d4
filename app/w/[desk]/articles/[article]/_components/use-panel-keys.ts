"use client";
import type { useClaimActions } from "@/lib/features/claims/components/use-claim-actions";
import { isVerdict, type Verdict } from "@/lib/features/claims/domain";
import { can } from "@/lib/features/claims/policy";
import type { DeskClaim } from "@/lib/features/claims/schema";
import { type Shortcut, useShortcuts } from "@/lib/ui/shortcuts";
import { useToast } from "@/lib/ui/toast";
import type { DeskData } from "./desk-data";
import { type Address, TABS } from "./use-address";
import type { Asks } from "./use-asks";

const VERDICT_KEYS: { key: string; label: string; verdict: Verdict }[] = [
  { key: "v", label: "Verify", verdict: "verified" },
  { key: "d", label: "Dispute", verdict: "disputed" },
  { key: "x", label: "Needs context", verdict: "needs_context" },
  { key: "u", label: "Unverifiable", verdict: "unverifiable" },
];

type Doings = {
  giveVerdict: (verdict: Verdict) => void;
  review: () => void;
  addEvidence: () => void;
  addNote: () => void;
  takeOrHandBack: () => void;
  seeElsewhere: () => void;
  turn: (by: 1 | -1) => void;
};

/** The keys for a claim; without what they do, for the list of keys alone. */
function panelKeys(mayWrite: boolean, doings: Doings | null): Shortcut[] {
  const reading: Shortcut[] = [
    { keys: ["]"], label: "Next tab", run: doings && (() => doings.turn(1)) },
    { keys: ["["], label: "Previous tab", run: doings && (() => doings.turn(-1)) },
    { keys: ["l"], label: "The same claim elsewhere", run: doings && doings.seeElsewhere },
  ];
  if (!mayWrite) return reading;
  return [
    ...VERDICT_KEYS.map(({ key, label, verdict }) => ({
      keys: [key],
      label,
      run: doings && (() => doings.giveVerdict(verdict)),
    })),
    { keys: ["r"], label: "Take into review, or open again", run: doings && doings.review },
    { keys: ["e"], label: "Add evidence", run: doings && doings.addEvidence },
    { keys: ["m"], label: "Write a note", run: doings && doings.addNote },
    { keys: ["a"], label: "Take the claim, or hand it back", run: doings && doings.takeOrHandBack },
    ...reading,
  ];
}

/** Lists the keys for a claim while none is open: they work once one is. */
export function useListedPanelKeys(mayWrite: boolean): void {
  useShortcuts("With a claim open", panelKeys(mayWrite, null));
}

/** The keys for the chosen claim. Who may only read has only those that turn the tabs. */
export function usePanelKeys({
  claim,
  me,
  address,
  asks,
  actions,
  mayWrite,
}: {
  claim: DeskClaim;
  me: DeskData["me"];
  address: Address;
  asks: Asks;
  actions: ReturnType<typeof useClaimActions>;
  mayWrite: boolean;
}): void {
  const toast = useToast();

  function turn(by: 1 | -1) {
    const at = TABS.indexOf(address.tab) + by;
    address.openTab(TABS[(at + TABS.length) % TABS.length] ?? TABS[0]);
  }

  function takeOrHandBack() {
    const isMine = claim.assignee?.memberId === me.memberId;
    if (claim.assignee && !isMine && !can(me, "claim.assign_other")) {
      toast.show({
        message: `${claim.ref} is ${claim.assignee.name}’s; an editor can give it to you.`,
      });
      return;
    }
    void actions.assign(claim, isMine ? null : me.memberId);
  }

  function review() {
    if (isVerdict(claim.status)) asks.reopen();
    else if (claim.status === "unreviewed") void actions.move(claim, "in_review");
  }

  const seeElsewhere = () => address.openTab("elsewhere");
  const doings = { ...asks, review, takeOrHandBack, seeElsewhere, turn };
  useShortcuts("The chosen claim", panelKeys(mayWrite, doings));
}
