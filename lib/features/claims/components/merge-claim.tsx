"use client";
import { DraftNotice } from "@/lib/ui/draft-notice";
import { Field } from "@/lib/ui/field";
import { RefusalAlert } from "@/lib/ui/refusal-alert";
import { SaveForm } from "@/lib/ui/save-form";
import { Select } from "@/lib/ui/select";
import { useDraft } from "@/lib/ui/use-draft";
import { useSave } from "@/lib/ui/use-save";
import { mergeClaimsAction } from "../actions";
import { type ClaimDraft, claimDraft } from "../claim-draft";
import type { DeskClaim } from "../schema";
import { beginningOf } from "../words";
import { ClaimFields } from "./claim-fields";
import { VerdictWarning } from "./verdict-warning";

type MergeInput = Parameters<typeof mergeClaimsAction>[1];
type MergeDraft = { fromId: string; content: ClaimDraft };

/** Makes one claim of two: the other one goes, and its evidence and notes come to this one. */
export function MergeClaim({
  desk,
  claim,
  others,
  draftKey,
  onMerged,
  onClose,
}: {
  desk: string;
  claim: DeskClaim;
  /** The other claims of the article, in their order. */
  others: readonly DeskClaim[];
  draftKey: string;
  onMerged: (from: { id: string; ref: string }) => void;
  onClose: () => void;
}) {
  const draft = useDraft<MergeDraft>(draftKey, {
    value: { fromId: "", content: claimDraft(claim) },
    revision: claim.revision,
  });
  const { pending, refusal, save, clear } = useSave((input: MergeInput) =>
    mergeClaimsAction(desk, input),
  );
  const { fromId, content } = draft.value;
  const from = others.find(({ id }) => id === fromId);

  async function submit() {
    if (!from) return;
    const stale = refusal?.code === "stale" ? refusal.current : null;
    const revisionOf = (id: string, known: number) => (stale?.id === id ? stale.revision : known);
    const result = await save({
      claimId: claim.id,
      revision: revisionOf(claim.id, draft.revision),
      fromId: from.id,
      fromRevision: revisionOf(from.id, from.revision),
      content,
    });
    if (!result?.ok) return;
    draft.drop();
    onMerged(from);
  }

  function discard() {
    draft.drop();
    clear();
  }

  return (
    <SaveForm
      label={`Merge into ${claim.ref}`}
      saveLabel="Merge the claims"
      pending={pending}
      blocked={from ? null : "First choose the other claim."}
      onSave={() => void submit()}
      onClose={onClose}
    >
      <DraftNotice restoredFrom={draft.restoredFrom} onDiscard={discard} />
      <RefusalAlert refusal={refusal}>
        {refusal?.code === "stale" && (
          <p>
            {refusal.current.ref} now says: {refusal.current.statement}
          </p>
        )}
      </RefusalAlert>
      <OtherClaim
        others={others}
        from={from}
        onChoose={(id) => draft.change({ ...draft.value, fromId: id })}
      />
      <VerdictWarning claim={claim} draft={content} />
      <ClaimFields
        value={content}
        onChange={(changed) => draft.change({ ...draft.value, content: changed })}
        refusal={refusal}
        path="content"
      />
    </SaveForm>
  );
}

function OtherClaim({
  others,
  from,
  onChoose,
}: {
  others: readonly DeskClaim[];
  from: DeskClaim | undefined;
  onChoose: (claimId: string) => void;
}) {
  return (
    <div className="flex flex-col gap-2">
      <Field label="The claim that goes" required>
        {(control) => (
          <Select
            {...control}
            autoFocus
            value={from?.id ?? ""}
            onChange={(event) => onChoose(event.target.value)}
          >
            <option value="">Choose a claim</option>
            {others.map((other) => (
              <option key={other.id} value={other.id}>
                {other.ref}: {beginningOf(other.statement)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      {from && (
        <p dir="auto" className="rounded-md bg-well p-3 text-sm break-words">
          {from.statement}
        </p>
      )}
    </div>
  );
}
