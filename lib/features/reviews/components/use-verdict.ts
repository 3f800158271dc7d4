"use client";
import { useState } from "react";
import type { EvidenceRule, Verdict } from "@/lib/features/claims/domain";
import { fittingStance } from "@/lib/features/claims/domain";
import type { DeskClaim } from "@/lib/features/claims/schema";
import { evidenceChanges } from "@/lib/features/evidence/evidence-words";
import type { EvidenceView } from "@/lib/features/evidence/schema";
import type { ComparedField } from "@/lib/ui/comparison";
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

/** What somebody changed while the verdict was being written, as it was judged and as it is now. */
type ChangedMeanwhile = { what: "claim" | "evidence"; fields: ComparedField[] };

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
  const [judged, setJudged] = useState<readonly EvidenceView[]>([]);
  const { verdict, reasons } = draft.value;
  const chosen = chosenEvidence(draft.value, evidence);
  const changed = refusal?.code === "stale" ? refusal.current : null;
  const changedEvidence = refusal?.code === "evidence_changed" ? refusal.current : null;

  const meanwhile: ChangedMeanwhile | null =
    (changed && {
      what: "claim",
      fields: [{ label: "Statement", mine: draft.value.about, theirs: changed.statement }],
    }) ??
    (changedEvidence && {
      what: "evidence",
      fields: changedFields(judged, changedEvidence),
    });

  async function give() {
    if (verdict === null) return;
    setJudged(chosen);
    const result = await save({
      claimId: claim.id,
      revision: changed?.revision ?? draft.revision,
      verdict,
      reasons,
      evidenceIds: chosen.map(({ id }) => id),
      evidenceRevisions: revisionsOf([...chosen, ...(changedEvidence ?? [])]),
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
    asks: verdict ? asksOf(rule, { kind: claim.kind, verdict, reasons, chosen }) : [],
    meanwhile,
    pending,
    refusal,
    give,
    discard,
  };
}

function revisionsOf(evidence: readonly EvidenceView[]): Record<string, number> {
  return Object.fromEntries(evidence.map(({ id, revision }) => [id, revision]));
}

function changedFields(
  judged: readonly EvidenceView[],
  now: readonly EvidenceView[],
): ComparedField[] {
  return now.flatMap((current) => {
    const seen = judged.find(({ id }) => id === current.id);
    if (!seen) return [];
    return evidenceChanges(seen, current).map(({ label, mine, theirs }) => ({
      label: `${seen.title}: ${label}`,
      mine,
      theirs,
    }));
  });
}

function chosenEvidence(
  { verdict, evidenceIds }: VerdictDraft,
  evidence: readonly EvidenceView[],
): EvidenceView[] {
  if (evidenceIds) return evidence.filter(({ id }) => evidenceIds.includes(id));
  const stance = verdict && fittingStance(verdict);
  return stance ? evidence.filter((piece) => piece.stance === stance) : [];
}
