"use client";
import { useEffect, useRef } from "react";
import {
  type EvidenceRule,
  fittingStance,
  type Verdict,
  VERDICTS,
} from "@/lib/features/claims/domain";
import type { DeskClaim } from "@/lib/features/claims/schema";
import { STATUS_WORDS } from "@/lib/features/claims/words";
import type { EvidenceView } from "@/lib/features/evidence/schema";
import { Comparison } from "@/lib/ui/comparison";
import { DraftNotice } from "@/lib/ui/draft-notice";
import { Field } from "@/lib/ui/field";
import { RadioGroup } from "@/lib/ui/radio-group";
import { RefusalAlert } from "@/lib/ui/refusal-alert";
import { SaveForm } from "@/lib/ui/save-form";
import { TextArea } from "@/lib/ui/text-area";
import { useDraft } from "@/lib/ui/use-draft";
import { fieldProblem, useSave } from "@/lib/ui/use-save";
import { giveVerdictAction } from "../actions";
import { asksOf } from "../checklist";
import type { GivenVerdict } from "../mutations";
import { Asks } from "./asks";
import { EvidenceChoice } from "./evidence-choice";

type VerdictInput = Parameters<typeof giveVerdictAction>[1];

type VerdictDraft = {
  verdict: Verdict | null;
  reasons: string;
  /** The evidence that the verdict rests on; null for all that fits the verdict. */
  evidenceIds: string[] | null;
  /** What the claim said when the writing began. */
  about: string;
};

/** A verdict that a key asked for; a new object each time, so that the same key works again. */
export type AskedVerdict = { verdict: Verdict };

/** Gives a verdict: which, why, and on what evidence. Says what the desk's rule still asks for. */
export function VerdictForm({
  desk,
  claim,
  evidence,
  rule,
  draftKey,
  asked,
  onGiven,
}: {
  desk: string;
  claim: DeskClaim;
  evidence: readonly EvidenceView[];
  rule: EvidenceRule;
  draftKey: string;
  asked: AskedVerdict | null;
  onGiven: (given: GivenVerdict) => void;
}) {
  const draft = useDraft<VerdictDraft>(draftKey, {
    value: { verdict: null, reasons: "", evidenceIds: null, about: claim.statement },
    revision: claim.revision,
  });
  const { value, change } = draft;
  const { pending, refusal, save, clear } = useSave((input: VerdictInput) =>
    giveVerdictAction(desk, input),
  );
  const reasonsField = useRef<HTMLTextAreaElement>(null);
  useAsked(asked, ({ verdict }) => {
    change({ ...value, verdict, evidenceIds: null });
    reasonsField.current?.focus();
  });

  const chosen = chosenEvidence(value, evidence);
  const asks = value.verdict ? asksOf(rule, value.verdict, value.reasons, chosen) : [];
  const changed = refusal?.code === "stale" ? refusal.current : null;

  async function submit() {
    if (value.verdict === null) return;
    const result = await save({
      claimId: claim.id,
      revision: changed?.revision ?? draft.revision,
      verdict: value.verdict,
      reasons: value.reasons,
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

  return (
    <SaveForm
      label={`Verdict on ${claim.ref}`}
      saveLabel={changed ? "Give it on what the claim says now" : "Give this verdict"}
      pending={pending}
      blocked={blockedBy(value.verdict, asks)}
      onSave={() => void submit()}
    >
      <DraftNotice restoredFrom={draft.restoredFrom} onDiscard={discard} />
      {changed ? (
        <Comparison
          title="The claim was changed while you were judging it. Your verdict is not given yet."
          heading="As you judged it"
          fields={[{ label: "Statement", mine: value.about, theirs: changed.statement }]}
        />
      ) : (
        <RefusalAlert refusal={refusal} />
      )}
      <RadioGroup
        legend="Verdict"
        name="verdict"
        inline
        value={value.verdict ?? ""}
        options={VERDICTS.map((verdict) => ({ value: verdict, label: STATUS_WORDS[verdict] }))}
        onChange={(pressed) => {
          const verdict = VERDICTS.find((known) => known === pressed) ?? null;
          change({ ...value, verdict, evidenceIds: null });
        }}
      />
      <Field label="Reasons" error={fieldProblem(refusal, "reasons")}>
        {(control) => (
          <TextArea
            {...control}
            ref={reasonsField}
            dir="auto"
            value={value.reasons}
            onChange={(event) => change({ ...value, reasons: event.target.value })}
          />
        )}
      </Field>
      <EvidenceChoice
        evidence={evidence}
        chosenIds={chosen.map(({ id }) => id)}
        onChange={(evidenceIds) => change({ ...value, evidenceIds })}
      />
      <Asks asks={asks} />
    </SaveForm>
  );
}

/** Runs once for each verdict that a key asks for. */
function useAsked(asked: AskedVerdict | null, run: (asked: AskedVerdict) => void) {
  const done = useRef<AskedVerdict | null>(null);
  useEffect(() => {
    if (asked === null || done.current === asked) return;
    done.current = asked;
    run(asked);
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

function blockedBy(verdict: Verdict | null, asks: readonly { met: boolean }[]): string | null {
  if (verdict === null) return "First choose a verdict.";
  return asks.every(({ met }) => met) ? null : "Something is still missing, see above.";
}
