"use client";
import { useState } from "react";
import { Comparison } from "@/lib/ui/comparison";
import { DraftNotice } from "@/lib/ui/draft-notice";
import { RefusalAlert } from "@/lib/ui/refusal-alert";
import { SaveForm } from "@/lib/ui/save-form";
import { useDraft } from "@/lib/ui/use-draft";
import { useSave } from "@/lib/ui/use-save";
import { editClaimAction } from "../actions";
import { type ClaimDraft, claimDifferences, claimDraft } from "../claim-draft";
import type { ClaimView, DeskClaim } from "../schema";
import { ClaimFields } from "./claim-fields";

type EditInput = Parameters<typeof editClaimAction>[1];

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
  const draft = useDraft<ClaimDraft>(draftKey, {
    value: claimDraft(claim),
    revision: claim.revision,
  });
  const { pending, refusal, save, clear } = useSave((input: EditInput) =>
    editClaimAction(desk, input),
  );
  const [conflict, setConflict] = useState<{ mine: ClaimDraft; current: ClaimView } | null>(null);

  async function submit(revision = conflict?.current.revision ?? draft.revision) {
    const result = await save({ claimId: claim.id, revision, content: draft.value });
    if (!result) return;
    if (result.ok) {
      draft.drop();
      onClose();
    } else if (result.error.code === "stale") {
      const { current } = result.error;
      if (saysTheSame(current, draft)) await submit(current.revision);
      else setConflict({ mine: draft.value, current });
    }
  }

  function discard() {
    draft.drop();
    setConflict(null);
    clear();
  }

  const isStale = refusal?.code === "stale";
  return (
    <SaveForm
      label={`Edit ${claim.ref}`}
      saveLabel={conflict ? "Save this text" : "Save"}
      pending={pending}
      onSave={() => void submit()}
      onClose={onClose}
    >
      <DraftNotice restoredFrom={draft.restoredFrom} onDiscard={discard} />
      {!isStale && <RefusalAlert refusal={refusal} />}
      {conflict && <ClaimConflict {...conflict} draft={draft.value} onChange={draft.change} />}
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
}: {
  mine: ClaimDraft;
  current: ClaimView;
  draft: ClaimDraft;
  onChange: (draft: ClaimDraft) => void;
}) {
  const theirs = claimDraft(current);
  const differences = claimDifferences(mine, theirs);
  return (
    <Comparison
      title="Somebody saved this claim while you were writing."
      fields={differences.map(({ part, label, ...texts }) => ({
        label,
        ...texts,
        onChoose: (text) => {
          onChange({ ...draft, [part]: (text === "mine" ? mine : theirs)[part] });
        },
      }))}
    >
      <p>
        {differences.length === 0
          ? "They wrote the same as you."
          : "Nothing is lost and nothing overwritten: take one, or join them in the form below, then save."}
      </p>
    </Comparison>
  );
}
