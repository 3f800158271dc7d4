"use client";
import { useEffect, useRef } from "react";
import { type EvidenceRule, type Verdict, VERDICTS } from "@/lib/features/claims/domain";
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
import { fieldProblem } from "@/lib/ui/use-save";
import type { GivenVerdict } from "../schema";
import { Asks } from "./asks";
import { EvidenceChoice } from "./evidence-choice";
import { useVerdict } from "./use-verdict";

/** A verdict that a key asked for; a new object each time, so that the same key works again. */
export type AskedVerdict = { verdict: Verdict };

type VerdictFormProps = {
  desk: string;
  claim: DeskClaim;
  /** Without the removed pieces. */
  evidence: readonly EvidenceView[];
  rule: EvidenceRule;
  draftKey: string;
  asked: AskedVerdict | null;
  onGiven: (given: GivenVerdict) => void;
};

const SAVE_LABELS = {
  claim: "Give it on what the claim says now",
  evidence: "Give it on the evidence as it is now",
};

/** Gives a verdict: which, why, and on what evidence. Says what the desk's rule still asks for. */
export function VerdictForm(props: VerdictFormProps) {
  const { claim, evidence, asked } = props;
  const { draft, chosenIds, asks, meanwhile, ...form } = useVerdict(props);
  const { value, change } = draft;
  const reasonsField = useRef<HTMLTextAreaElement>(null);
  useAsked(asked, ({ verdict }) => {
    change({ ...value, verdict, evidenceIds: null });
    reasonsField.current?.focus();
  });

  return (
    <SaveForm
      label={`Verdict on ${claim.ref}`}
      saveLabel={meanwhile ? SAVE_LABELS[meanwhile.what] : "Give this verdict"}
      pending={form.pending}
      blocked={blockedBy(value.verdict, asks)}
      onSave={() => void form.give()}
    >
      <DraftNotice restoredFrom={draft.restoredFrom} onDiscard={form.discard} />
      {meanwhile ? (
        <Comparison
          title={`The ${meanwhile.what} was changed while you were judging it. Your verdict is not given yet.`}
          heading="As you judged it"
          fields={meanwhile.fields}
        />
      ) : (
        <RefusalAlert refusal={form.refusal} />
      )}
      <VerdictChoice
        verdict={value.verdict}
        onChange={(verdict) => change({ ...value, verdict, evidenceIds: null })}
      />
      <Field label="Reasons" error={fieldProblem(form.refusal, "reasons")}>
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
        chosenIds={chosenIds}
        onChange={(evidenceIds) => change({ ...value, evidenceIds })}
      />
      <Asks asks={asks} />
    </SaveForm>
  );
}

function VerdictChoice({
  verdict,
  onChange,
}: {
  verdict: Verdict | null;
  onChange: (verdict: Verdict | null) => void;
}) {
  return (
    <RadioGroup
      legend="Verdict"
      name="verdict"
      inline
      value={verdict ?? ""}
      options={VERDICTS.map((known) => ({ value: known, label: STATUS_WORDS[known] }))}
      onChange={(pressed) => onChange(VERDICTS.find((known) => known === pressed) ?? null)}
    />
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

function blockedBy(verdict: Verdict | null, asks: readonly { met: boolean }[]): string | null {
  if (verdict === null) return "First choose a verdict.";
  return asks.every(({ met }) => met) ? null : "Something is still missing, see above.";
}
