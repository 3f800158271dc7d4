"use client";
import type { EvidenceRule, Verdict } from "@/lib/features/claims/domain";
import { fittingStance } from "@/lib/features/claims/domain";
import type { DeskClaim } from "@/lib/features/claims/schema";
import type { EvidenceView } from "@/lib/features/evidence/schema";
import { useDraft } from "@/lib/ui/use-draft";
import { useSave } from "@/lib/ui/use-save";
import { giveVerdictAction } from "../actions";
import { asksOf } from "../checklist";
import type { GivenVerdict } from "../schema";

type VerdictInput = Parameters<typeof giveVerdictAction>[1];

/** A verdict in the making. */
export type VerdictDraft = {
  verdict: Verdict | null;
  reasons: string;
  /** The evidence that the verdict rests on; null for all that fits the verdict. */
  evidenceIds: string[] | null;
  /** What the claim said when the writing began. */
  about: string;
};

/** The state of the form that gives a verdict: what is typed, what is still asked for, and the save. */
export function useVerdict({
  desk,
  claim,
  evidence,
  rule,
  draftKey,
  onGiven,
}: {
  desk: string;
  claim: DeskClaim;
  /** Without the removed pieces. */
  evidence: readonly EvidenceView[];
  rule: EvidenceRule;
  draftKey: string;
  onGiven: (given: GivenVerdict) => void;
}) {
  const draft = useDraft<VerdictDraft>(draftKey, {
    value: { verdict: null, reasons: "", evidenceIds: null, about: claim.statement },
    revision: claim.revision,
  });
  const { pending, refusal, save, clear } = useSave((input: VerdictInput) =>
    giveVerdictAction(desk, input),
  );
  const { verdict, reasons } = draft.value;
  const chosen = chosenEvidence(draft.value, evidence);
  const changed = refusal?.code === "stale" ? refusal.current : null;

  async function give() {
    if (verdict === null) return;
    const result = await save({
      claimId: claim.id,
      revision: changed?.revision ?? draft.revision,
      verdict,
      reasons,
      evidenceIds: chosen.map(({ id }) => id),
    });
    if (!result?.ok) return;
    draft.drop();
    onGiven(result.value);
  }

  function discard() {
    draft.drop();
    clear();
  }

  return {
    draft,
    chosenIds: chosen.map(({ id }) => id),
    asks: verdict ? asksOf(rule, verdict, reasons, chosen) : [],
    /** The claim as somebody changed it while the verdict was being written. */
    changed,
    pending,
    refusal,
    give,
    discard,
  };
}

function chosenEvidence(
  { verdict, evidenceIds }: VerdictDraft,
  evidence: readonly EvidenceView[],
): EvidenceView[] {
  if (evidenceIds) return evidence.filter(({ id }) => evidenceIds.includes(id));
  const stance = verdict && fittingStance(verdict);
  return stance ? evidence.filter((piece) => piece.stance === stance) : [];
}
