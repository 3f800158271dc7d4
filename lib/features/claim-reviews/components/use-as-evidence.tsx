"use client";
import { useState } from "react";
import { STANCES, type Stance } from "@/lib/features/claims/domain";
import { STANCE_WORDS, STATUS_WORDS } from "@/lib/features/claims/words";
import { Field } from "@/lib/ui/field";
import { RadioGroup } from "@/lib/ui/radio-group";
import { RefusalAlert } from "@/lib/ui/refusal-alert";
import { SaveForm } from "@/lib/ui/save-form";
import { TextInput } from "@/lib/ui/text-input";
import type { Refusal } from "@/lib/ui/use-save";
import type { ChoosableClaim } from "../choosable-claim";
import type { OutsideVerdictView } from "../schema";
import { useClaimsToChoose } from "./use-claims-to-choose";

/** Chooses the claim of the desk that an outside verdict speaks of, and how it stands to it. */
export function UseAsEvidence({
  desk,
  claim,
  outside,
  pending,
  refusal,
  onUse,
  onClose,
}: {
  desk: string;
  /** The claim that somebody came from. */
  claim: ChoosableClaim | null;
  outside: OutsideVerdictView;
  pending: boolean;
  refusal: Refusal | null;
  onUse: (claim: ChoosableClaim, stance: Stance) => void;
  onClose: () => void;
}) {
  const [typed, setTyped] = useState("");
  const [claimId, setClaimId] = useState(claim?.id ?? "");
  const [stance, setStance] = useState<Stance | null>(null);
  const [tried, setTried] = useState(false);
  const { claims, problem } = useClaimsToChoose(desk, typed.trim() || outside.verdict.claim);
  const offered = [claim, ...claims.filter(({ id }) => id !== claim?.id)].filter(
    (one) => one !== null,
  );
  const chosen = offered.find(({ id }) => id === claimId);
  const { proposedStance } = outside;

  function submit() {
    setTried(true);
    if (chosen && stance) onUse(chosen, stance);
  }

  return (
    <SaveForm
      label="Use as evidence"
      saveLabel="Add as evidence"
      pending={pending}
      onSave={submit}
      onClose={onClose}
    >
      <RefusalAlert refusal={refusal} />
      <Field
        label="Find the claim"
        hint="Like claims are listed. Type words, or a reference such as A2-14, for others."
        error={problem}
      >
        {(control) => (
          <TextInput
            {...control}
            type="search"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </Field>
      <div aria-live="polite">
        {offered.length === 0 ? (
          <p className="text-sm text-ink-soft">No claim of the desk is like it.</p>
        ) : (
          <RadioGroup
            legend="It speaks of"
            name={`claim-${outside.words}`}
            error={tried && !chosen ? "Choose the claim that it speaks of." : null}
            value={claimId}
            onChange={setClaimId}
            options={offered.map(({ id, ref, statement, status }) => ({
              value: id,
              label: (
                <>
                  <span className="font-medium">{ref}</span> <bdi>{statement}</bdi>
                </>
              ),
              hint: STATUS_WORDS[status],
            }))}
          />
        )}
      </div>
      <RadioGroup
        legend="Stance to that claim"
        name={`stance-${outside.words}`}
        inline
        error={
          tried && !stance
            ? "Choose whether it supports the claim, refutes it, or gives context."
            : null
        }
        value={stance ?? ""}
        onChange={(value) => setStance(STANCES.find((known) => known === value) ?? null)}
        options={STANCES.map((value) => ({
          value,
          label:
            value === proposedStance ? `${STANCE_WORDS[value]} (proposed)` : STANCE_WORDS[value],
        }))}
      />
    </SaveForm>
  );
}
