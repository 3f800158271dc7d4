"use client";
import { DraftNotice } from "@/lib/ui/draft-notice";
import { RefusalAlert } from "@/lib/ui/refusal-alert";
import { SaveForm } from "@/lib/ui/save-form";
import { SavedMeanwhile } from "@/lib/ui/saved-meanwhile";
import { useEdit } from "@/lib/ui/use-edit";
import { editSourceAction } from "../actions";
import type { SourceView } from "../schema";
import { contentOfDraft, draftDifferences, type SourceDraft, sourceDraft } from "../source-draft";
import { SourceFields } from "./source-fields";

/** Changes what the desk knows of a source; what somebody else saved meanwhile is shown beside it. */
export function EditSource({
  desk,
  source,
  draftKey,
  onClose,
}: {
  desk: string;
  source: SourceView;
  draftKey: string;
  onClose: () => void;
}) {
  const { draft, pending, refusal, conflict, submit, discard } = useEdit<SourceDraft, SourceView>(
    draftKey,
    { value: sourceDraft(source), revision: source.revision },
    {
      save: (value, revision) =>
        editSourceAction(desk, {
          sourceId: source.id,
          revision,
          content: contentOfDraft(value),
        }),
      onSaved: onClose,
    },
  );
  return (
    <SaveForm
      label={`Edit the source “${source.title}”`}
      pending={pending}
      onSave={() => void submit()}
      onClose={onClose}
    >
      <DraftNotice restoredFrom={draft.restoredFrom} onDiscard={discard} />
      <RefusalAlert refusal={refusal} />
      {conflict && (
        <SavedMeanwhile
          what="source"
          fields={draftDifferences(conflict.mine, sourceDraft(conflict.current)).map(
            ({ field, ...texts }) => ({
              ...texts,
              onChoose: (text) => {
                const chosen = text === "mine" ? conflict.mine : sourceDraft(conflict.current);
                draft.change({ ...draft.value, [field]: chosen[field] });
              },
            }),
          )}
        />
      )}
      <SourceFields value={draft.value} onChange={draft.change} refusal={refusal} />
    </SaveForm>
  );
}
