"use client";
import { Comparison } from "@/lib/ui/comparison";
import { DraftNotice } from "@/lib/ui/draft-notice";
import { RefusalAlert } from "@/lib/ui/refusal-alert";
import { SaveForm } from "@/lib/ui/save-form";
import { type Conflict, useEdit } from "@/lib/ui/use-edit";
import { editEvidenceAction } from "../actions";
import { type EvidenceDraft, evidenceDifferences, evidenceDraft } from "../evidence-draft";
import type { EvidenceView } from "../schema";
import { EvidenceFields } from "./evidence-fields";

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
  const { draft, pending, refusal, conflict, submit, discard } = useEdit<
    EvidenceDraft,
    EvidenceView
  >(
    draftKey,
    { value: evidenceDraft(evidence), revision: evidence.revision },
    {
      save: (content, revision) =>
        editEvidenceAction(desk, { evidenceId: evidence.id, revision, content }),
      onSaved: onClose,
    },
  );

  return (
    <SaveForm
      label={`Edit the evidence “${evidence.title}”`}
      pending={pending}
      onSave={() => void submit()}
      onClose={onClose}
    >
      <DraftNotice restoredFrom={draft.restoredFrom} onDiscard={discard} />
      <RefusalAlert refusal={refusal} />
      {conflict && (
        <EvidenceConflict conflict={conflict} draft={draft.value} onChange={draft.change} />
      )}
      <EvidenceFields value={draft.value} onChange={draft.change} refusal={refusal} />
    </SaveForm>
  );
}

function EvidenceConflict({
  conflict,
  draft,
  onChange,
}: {
  conflict: Conflict<EvidenceDraft, EvidenceView>;
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
