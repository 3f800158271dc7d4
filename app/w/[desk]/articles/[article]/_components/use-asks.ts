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
  const [evidence, setEvidence] = useState(0);
  const [reopening, setReopening] = useState(0);
  const [note, setNote] = useState(0);

  function reopen() {
    openTab("verdict");
    setReopening((count) => count + 1);
  }

  return {
    verdict,
    evidence,
    reopening,
    note,
    reopen,
    /** A claim that has a verdict is opened again first. */
    giveVerdict(asked: Verdict) {
      if (isVerdict(claim.status)) return reopen();
      openTab("verdict");
      setVerdict({ verdict: asked });
    },
    addEvidence() {
      openTab("evidence");
      setEvidence((count) => count + 1);
    },
    addNote() {
      openTab("notes");
      setNote((count) => count + 1);
    },
  };
}
