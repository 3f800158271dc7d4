"use client";
import { Alert } from "@/lib/ui/alert";
import { DraftNotice } from "@/lib/ui/draft-notice";
import { RefusalAlert } from "@/lib/ui/refusal-alert";
import { SaveForm } from "@/lib/ui/save-form";
import { SavedMeanwhile } from "@/lib/ui/saved-meanwhile";
import { useToast } from "@/lib/ui/toast";
import { type Conflict, useEdit } from "@/lib/ui/use-edit";
import { editEvidenceAction } from "../actions";
import { type EvidenceDraft, evidenceDraft, verdictWarning } from "../evidence-draft";
import { evidenceDifferences } from "../evidence-words";
import type { ChangedEvidence, EvidenceView } from "../schema";
import { EvidenceFields } from "./evidence-fields";

/** Changes a piece of evidence; what somebody else saved meanwhile is shown beside it. */
export function EditEvidence({
  desk,
  evidence,
  isJudgedOn,
  draftKey,
  onClose,
}: {
  desk: string;
  evidence: EvidenceView;
  /** Whether a verdict that holds rests on it. */
  isJudgedOn: boolean;
  draftKey: string;
  onClose: () => void;
}) {
  const toast = useToast();
  const saved = evidenceDraft(evidence);
  const { draft, pending, refusal, conflict, submit, discard } = useEdit<
    EvidenceDraft,
    EvidenceView,
    ChangedEvidence
  >(
    draftKey,
    { value: saved, revision: evidence.revision },
    {
      save: (content, revision) =>
        editEvidenceAction(desk, { evidenceId: evidence.id, revision, content }),
      onSaved: ({ endedVerdict }) => {
        if (endedVerdict) toast.show({ message: "Saved. The claim is back in review." });
        onClose();
      },
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
      {isJudgedOn && <Alert kind="warning" title={verdictWarning(saved, draft.value)} />}
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
  return (
    <SavedMeanwhile
      what="evidence"
      removed={current.removedAt === null ? null : { addAs: "new evidence" }}
      fields={evidenceDifferences(mine, theirs).map(({ field, ...texts }) => ({
        ...texts,
        onChoose: (text) =>
          onChange({ ...draft, [field]: (text === "mine" ? mine : theirs)[field] }),
      }))}
    />
  );
}
