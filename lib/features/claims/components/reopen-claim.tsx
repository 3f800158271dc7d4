"use client";
import { Button } from "@/lib/ui/button";
import { DraftNotice } from "@/lib/ui/draft-notice";
import { Field } from "@/lib/ui/field";
import { Kbd } from "@/lib/ui/kbd";
import { RefusalAlert } from "@/lib/ui/refusal-alert";
import { SaveForm } from "@/lib/ui/save-form";
import { TextArea } from "@/lib/ui/text-area";
import { useDraft, useFormOpen } from "@/lib/ui/use-draft";
import { useSave } from "@/lib/ui/use-save";
import { changeStatusAction } from "../actions";
import type { DeskClaim } from "../schema";
import { STATUS_WORDS } from "../words";

type ReopenInput = Parameters<typeof changeStatusAction>[1];

/** Opens a claim that has a verdict again, with a reason; the verdict stays in the list. */
export function ReopenClaim({
  desk,
  claim,
  draftKey,
  asked,
}: {
  desk: string;
  claim: DeskClaim;
  draftKey: string;
  /** Changes each time a key asks for the form. */
  asked: number;
}) {
  const [isOpen, setOpen] = useFormOpen(draftKey, asked);
  if (isOpen) {
    return (
      <ReopenForm desk={desk} claim={claim} draftKey={draftKey} onClose={() => setOpen(false)} />
    );
  }
  return (
    <div className="flex flex-wrap items-center justify-between gap-2 rounded-md bg-well p-3 text-sm">
      <p>This claim is {STATUS_WORDS[claim.status].toLowerCase()}.</p>
      <Button size="sm" onClick={() => setOpen(true)}>
        Open it again
        <Kbd>r</Kbd>
      </Button>
    </div>
  );
}

function ReopenForm({
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
  const draft = useDraft(draftKey, { value: "", revision: claim.revision });
  const { pending, refusal, save } = useSave((input: ReopenInput) =>
    changeStatusAction(desk, input),
  );

  async function submit() {
    const revision = refusal?.code === "stale" ? refusal.current.revision : draft.revision;
    const input = { claimId: claim.id, revision, to: "in_review" as const, reason: draft.value };
    const result = await save(input);
    if (!result?.ok) return;
    draft.drop();
    onClose();
  }

  return (
    <SaveForm
      label={`Open ${claim.ref} again`}
      saveLabel="Open the claim again"
      pending={pending}
      blocked={draft.value.trim() === "" ? "First say why." : null}
      onSave={() => void submit()}
      onClose={onClose}
    >
      <DraftNotice restoredFrom={draft.restoredFrom} onDiscard={draft.drop} />
      <RefusalAlert refusal={refusal}>
        {refusal?.code === "stale" && (
          <p>
            It is now {STATUS_WORDS[refusal.current.status].toLowerCase()}:{" "}
            {refusal.current.statement}
          </p>
        )}
      </RefusalAlert>
      <Field
        label="Why it is opened again"
        hint="The verdict stays below, with its reasons."
        required
      >
        {(control) => (
          <TextArea
            {...control}
            dir="auto"
            autoFocus
            value={draft.value}
            onChange={(event) => draft.change(event.target.value)}
          />
        )}
      </Field>
    </SaveForm>
  );
}
