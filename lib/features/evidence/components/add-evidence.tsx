"use client";
import { useState } from "react";
import { DraftNotice } from "@/lib/ui/draft-notice";
import { RefusalAlert } from "@/lib/ui/refusal-alert";
import { SaveForm } from "@/lib/ui/save-form";
import { useDraft } from "@/lib/ui/use-draft";
import { useSave } from "@/lib/ui/use-save";
import { addEvidenceAction } from "../actions";
import { type EvidenceDraft, newEvidence } from "../evidence-draft";
import { EvidenceFields } from "./evidence-fields";

type AddInput = Parameters<typeof addEvidenceAction>[1];

/** Attaches a link to a claim. */
export function AddEvidence({
  desk,
  claimId,
  draftKey,
  onClose,
}: {
  desk: string;
  claimId: string;
  draftKey: string;
  onClose: () => void;
}) {
  const [today] = useState(localToday);
  const draft = useDraft<EvidenceDraft>(draftKey, { value: newEvidence(today), revision: 1 });
  const { pending, refusal, save } = useSave((input: AddInput) => addEvidenceAction(desk, input));

  async function submit() {
    const result = await save({ claimId, content: draft.value });
    if (!result?.ok) return;
    draft.drop();
    onClose();
  }

  return (
    <SaveForm
      label="Add evidence"
      saveLabel="Add the evidence"
      pending={pending}
      onSave={() => void submit()}
      onClose={onClose}
    >
      <DraftNotice restoredFrom={draft.restoredFrom} onDiscard={draft.drop} />
      <RefusalAlert refusal={refusal} />
      <EvidenceFields value={draft.value} onChange={draft.change} refusal={refusal} />
    </SaveForm>
  );
}

/** The day that the reader's calendar shows, YYYY-MM-DD. */
function localToday(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, "0"))
    .join("-");
}
