"use client";
import { useState } from "react";
import { isVerdict, type Verdict } from "@/lib/features/claims/domain";
import type { DeskClaim } from "@/lib/features/claims/schema";
import type { AskedVerdict } from "@/lib/features/reviews/components/verdict-form";
import type { TabName } from "./use-address";

/** What keys and buttons ask of the forms in the tabs. */
export type Asks = ReturnType<typeof useAsks>;

/** Which forms in the tabs are asked for: each opens its tab, and takes the focus. */
export function useAsks(claim: DeskClaim, openTab: (tab: TabName) => void) {
  const [verdict, setVerdict] = useState<AskedVerdict | null>(null);
  const [adding, setAdding] = useState(false);
  const [reopening, setReopening] = useState(false);
  const [note, setNote] = useState(0);

  function reopen() {
    openTab("verdict");
    setReopening(true);
  }

  return {
    verdict,
    adding,
    reopening,
    note,
    setAdding,
    setReopening,
    reopen,
    /** A claim that has a verdict is opened again first. */
    giveVerdict(asked: Verdict) {
      if (isVerdict(claim.status)) return reopen();
      openTab("verdict");
      setVerdict({ verdict: asked });
    },
    addEvidence() {
      openTab("evidence");
      setAdding(true);
    },
    addNote() {
      openTab("notes");
      setNote((count) => count + 1);
    },
  };
}
