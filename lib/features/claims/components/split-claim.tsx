"use client";
import { DraftNotice } from "@/lib/ui/draft-notice";
import { RefusalAlert } from "@/lib/ui/refusal-alert";
import { SaveForm } from "@/lib/ui/save-form";
import { useDraft } from "@/lib/ui/use-draft";
import { useSave } from "@/lib/ui/use-save";
import { splitClaimAction } from "../actions";
import { type ClaimDraft, claimDraft } from "../claim-draft";
import type { DeskClaim } from "../schema";
import { ClaimFields } from "./claim-fields";
import { VerdictWarning } from "./verdict-warning";

type SplitInput = Parameters<typeof splitClaimAction>[1];
type SplitDraft = { first: ClaimDraft; second: ClaimDraft };

/** Makes two claims of one: the first keeps the reference, the evidence and the history. */
export function SplitClaim({
  desk,
  claim,
  draftKey,
  onSplit,
  onClose,
}: {
  desk: string;
  claim: DeskClaim;
  draftKey: string;
  onSplit: (refs: { first: string; second: string }) => void;
  onClose: () => void;
}) {
  const content = claimDraft(claim);
  const draft = useDraft<SplitDraft>(draftKey, {
    value: { first: content, second: { ...content, statement: "", figures: [] } },
    revision: claim.revision,
  });
  const { pending, refusal, save, clear } = useSave((input: SplitInput) =>
    splitClaimAction(desk, input),
  );
  const isStale = refusal?.code === "stale";

  async function submit() {
    // Once the change of somebody else has been shown, the save is meant for what is there now.
    const revision = refusal?.code === "stale" ? refusal.current.revision : draft.revision;
    const result = await save({ claimId: claim.id, revision, ...draft.value });
    if (!result?.ok) return;
    draft.drop();
    onSplit({ first: result.value.first.ref, second: result.value.second.ref });
  }

  function discard() {
    draft.drop();
    clear();
  }

  return (
    <SaveForm
      label={`Split ${claim.ref}`}
      saveLabel={isStale ? "Split it as written here" : "Split the claim"}
      pending={pending}
      onSave={() => void submit()}
      onClose={onClose}
    >
      <DraftNotice restoredFrom={draft.restoredFrom} onDiscard={discard} />
      <RefusalAlert refusal={refusal}>
        {refusal?.code === "stale" && <p>It now says: {refusal.current.statement}</p>}
      </RefusalAlert>
      <fieldset className="flex min-w-0 flex-col gap-4">
        <legend className="mb-3 font-semibold">What {claim.ref} keeps</legend>
        <VerdictWarning claim={claim} draft={draft.value.first} />
        <ClaimFields
          value={draft.value.first}
          onChange={(first) => draft.change({ ...draft.value, first })}
          refusal={refusal}
          path="first"
          autoFocus
        />
      </fieldset>
      <fieldset className="flex min-w-0 flex-col gap-4 border-t pt-4">
        <legend className="sr-only">The new claim</legend>
        <p aria-hidden="true" className="font-semibold">
          What becomes a claim of its own
        </p>
        <ClaimFields
          value={draft.value.second}
          onChange={(second) => draft.change({ ...draft.value, second })}
          refusal={refusal}
          path="second"
        />
      </fieldset>
    </SaveForm>
  );
}
