"use client";
import { DraftNotice } from "@/lib/ui/draft-notice";
import { RefusalAlert } from "@/lib/ui/refusal-alert";
import { SaveForm } from "@/lib/ui/save-form";
import { SavedMeanwhile } from "@/lib/ui/saved-meanwhile";
import { useToast } from "@/lib/ui/toast";
import { type Conflict, useEdit } from "@/lib/ui/use-edit";
import { editClaimAction } from "../actions";
import { type ClaimDraft, claimDifferences, claimDraft } from "../claim-draft";
import { isVerdict } from "../domain";
import type { ClaimView, DeskClaim } from "../schema";
import { ClaimFields } from "./claim-fields";
import { VerdictWarning } from "./verdict-warning";

/**
 * Changes what a claim says. Where somebody else saved first, both texts stand side by side over the
 * form; the form is where they are joined, and saving then goes on top of what is there.
 */
export function EditClaim({
  desk,
  claim,
  draftKey,
  onClose,
}: {
  desk: string;
  claim: DeskClaim;
  draftKey: string;
  onClose: () => void;
}) {
  const toast = useToast();
  const { draft, pending, refusal, conflict, submit, discard } = useEdit<
    ClaimDraft,
    ClaimView,
    ClaimView
  >(
    draftKey,
    { value: claimDraft(claim), revision: claim.revision },
    {
      save: (content, revision) => editClaimAction(desk, { claimId: claim.id, revision, content }),
      onSaved: ({ ref, status }) => {
        const hasEnded = isVerdict(claim.status) && status === "in_review";
        if (hasEnded) toast.show({ message: `Saved. ${ref} is back in review.` });
        onClose();
      },
      isUntouched: saysTheSame,
    },
  );

  return (
    <SaveForm
      label={`Edit ${claim.ref}`}
      saveLabel={conflict ? "Save this text" : "Save"}
      pending={pending}
      onSave={() => void submit()}
      onClose={onClose}
    >
      <DraftNotice restoredFrom={draft.restoredFrom} onDiscard={discard} />
      <RefusalAlert refusal={refusal} />
      {conflict && <ClaimConflict {...conflict} draft={draft.value} onChange={draft.change} />}
      <VerdictWarning claim={claim} draft={draft.value} />
      <ClaimFields
        value={draft.value}
        onChange={draft.change}
        refusal={refusal}
        path="content"
        autoFocus
      />
    </SaveForm>
  );
}

/** Whether only the status or the assignee changed since the draft was begun: nothing to choose from. */
function saysTheSame(current: ClaimView, draft: { value: ClaimDraft; revision: number }): boolean {
  return current.contentRevision <= draft.revision && current.kind === draft.value.kind;
}

/** Both texts of a claim that two people changed at once. */
function ClaimConflict({
  mine,
  current,
  draft,
  onChange,
}: Conflict<ClaimDraft, ClaimView> & {
  draft: ClaimDraft;
  onChange: (draft: ClaimDraft) => void;
}) {
  const theirs = claimDraft(current);
  return (
    <SavedMeanwhile
      what="claim"
      fields={claimDifferences(mine, theirs).map(({ part, ...texts }) => ({
        ...texts,
        onChoose: (text) => {
          onChange({ ...draft, [part]: (text === "mine" ? mine : theirs)[part] });
        },
      }))}
    />
  );
}
