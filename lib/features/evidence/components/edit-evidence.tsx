"use client";
import { useState } from "react";
import { Comparison } from "@/lib/ui/comparison";
import { DraftNotice } from "@/lib/ui/draft-notice";
import { RefusalAlert } from "@/lib/ui/refusal-alert";
import { SaveForm } from "@/lib/ui/save-form";
import { useDraft } from "@/lib/ui/use-draft";
import { useSave } from "@/lib/ui/use-save";
import { editEvidenceAction } from "../actions";
import { type EvidenceDraft, evidenceDifferences, evidenceDraft } from "../evidence-draft";
import type { EvidenceView } from "../schema";
import { EvidenceFields } from "./evidence-fields";

type EditInput = Parameters<typeof editEvidenceAction>[1];

/** Changes a piece of evidence; what somebody else saved meanwhile is shown beside it. */
export function EditEvidence({
  desk,
  evidence,
  draftKey,
  onClose,
}: {
  desk: string;
  evidence: EvidenceView;
  draftKey: string;
  onClose: () => void;
}) {
  const draft = useDraft<EvidenceDraft>(draftKey, {
    value: evidenceDraft(evidence),
    revision: evidence.revision,
  });
  const { pending, refusal, save, clear } = useSave((input: EditInput) =>
    editEvidenceAction(desk, input),
  );
  const [conflict, setConflict] = useState<Conflict | null>(null);

  async function submit() {
    const revision = conflict?.current.revision ?? draft.revision;
    const result = await save({ evidenceId: evidence.id, revision, content: draft.value });
    if (!result) return;
    if (result.ok) {
      draft.drop();
      onClose();
    } else if (result.error.code === "stale") {
      setConflict({ mine: draft.value, current: result.error.current });
    }
  }

  function discard() {
    draft.drop();
    setConflict(null);
    clear();
  }

  return (
    <SaveForm
      label={`Edit the evidence “${evidence.title}”`}
      pending={pending}
      onSave={() => void submit()}
      onClose={onClose}
    >
      <DraftNotice restoredFrom={draft.restoredFrom} onDiscard={discard} />
      {refusal?.code !== "stale" && <RefusalAlert refusal={refusal} />}
      {conflict && (
        <EvidenceConflict conflict={conflict} draft={draft.value} onChange={draft.change} />
      )}
      <EvidenceFields value={draft.value} onChange={draft.change} refusal={refusal} />
    </SaveForm>
  );
}

type Conflict = { mine: EvidenceDraft; current: EvidenceView };

function EvidenceConflict({
  conflict,
  draft,
  onChange,
}: {
  conflict: Conflict;
  draft: EvidenceDraft;
  onChange: (draft: EvidenceDraft) => void;
}) {
  const { mine, current } = conflict;
  const theirs = evidenceDraft(current);
  const isRemoved = current.removedAt !== null;
  return (
    <Comparison
      title={
        isRemoved
          ? "Somebody removed this evidence while you were writing."
          : "Somebody saved this evidence while you were writing."
      }
      fields={evidenceDifferences(mine, theirs).map(({ field, ...texts }) => ({
        ...texts,
        onChoose: (text) =>
          onChange({ ...draft, [field]: (text === "mine" ? mine : theirs)[field] }),
      }))}
    >
      <p>
        {isRemoved
          ? "Your text is kept here. Copy what you need, or add it as new evidence."
          : "Nothing is lost and nothing overwritten: take one, or join them in the form below, then save."}
      </p>
    </Comparison>
  );
}
