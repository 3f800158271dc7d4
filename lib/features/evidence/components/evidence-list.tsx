"use client";
import { Button } from "@/lib/ui/button";
import { PlusIcon } from "@/lib/ui/icons";
import { Kbd } from "@/lib/ui/kbd";
import { RefusalAlert } from "@/lib/ui/refusal-alert";
import { useToast } from "@/lib/ui/toast";
import { useFormOpen } from "@/lib/ui/use-draft";
import { attempt, useSave } from "@/lib/ui/use-save";
import { removeEvidenceAction, restoreEvidenceAction } from "../actions";
import type { EvidenceView } from "../schema";
import { AddEvidence } from "./add-evidence";
import { EditEvidence } from "./edit-evidence";
import { EvidenceItem } from "./evidence-item";

type RemoveInput = Parameters<typeof removeEvidenceAction>[1];

/** The evidence on a claim, with the forms to add and change it. */
export function EvidenceList({
  desk,
  claimId,
  evidence,
  mayWrite,
  draftKey,
  asked,
}: {
  desk: string;
  claimId: string;
  /** Without the removed pieces. */
  evidence: readonly EvidenceView[];
  mayWrite: boolean;
  /** Names the drafts of this claim and person; each form adds its own end. */
  draftKey: string;
  /** Changes each time a key asks for the form of a new piece. */
  asked: number;
}) {
  const newKey = `${draftKey}:evidence`;
  const [isOpen, setOpen] = useFormOpen(newKey, asked);
  const { refusal, remove } = useRemoval(desk);
  const isAdding = mayWrite && isOpen;

  return (
    <div className="flex flex-col gap-4">
      <RefusalAlert refusal={refusal} />
      {evidence.length === 0 && !isAdding && (
        <p className="text-sm text-ink-soft">
          {mayWrite
            ? "No evidence yet. Add a link to what supports the claim, refutes it, or gives its context."
            : "Nobody has added any evidence so far."}
        </p>
      )}
      <ul className="flex flex-col divide-y">
        {evidence.map((piece) => (
          <Piece
            key={piece.id}
            desk={desk}
            piece={piece}
            mayWrite={mayWrite}
            draftKey={`${draftKey}:evidence:${piece.id}`}
            onRemove={() => void remove(piece)}
          />
        ))}
      </ul>
      {isAdding && (
        <AddEvidence
          desk={desk}
          claimId={claimId}
          draftKey={newKey}
          onClose={() => setOpen(false)}
        />
      )}
      {mayWrite && !isAdding && (
        <div>
          <Button onClick={() => setOpen(true)}>
            <PlusIcon />
            Add evidence
            <Kbd>e</Kbd>
          </Button>
        </div>
      )}
    </div>
  );
}

function Piece({
  desk,
  piece,
  mayWrite,
  draftKey,
  onRemove,
}: {
  desk: string;
  piece: EvidenceView;
  mayWrite: boolean;
  draftKey: string;
  onRemove: () => void;
}) {
  const [isOpen, setOpen] = useFormOpen(draftKey);
  return (
    <li className="py-4 first:pt-0">
      {isOpen && mayWrite ? (
        <EditEvidence
          desk={desk}
          evidence={piece}
          draftKey={draftKey}
          onClose={() => setOpen(false)}
        />
      ) : (
        <EvidenceItem
          evidence={piece}
          onEdit={mayWrite ? () => setOpen(true) : null}
          onRemove={mayWrite ? onRemove : null}
        />
      )}
    </li>
  );
}

/** Removes a piece at once, and offers to bring it back. */
function useRemoval(desk: string) {
  const toast = useToast();
  const { refusal, save } = useSave((input: RemoveInput) => removeEvidenceAction(desk, input));

  async function restore(evidence: EvidenceView) {
    const result = await attempt(() => restoreEvidenceAction(desk, { evidenceId: evidence.id }));
    if (!result.ok) toast.show({ message: result.error.message, tone: "negative" });
  }

  async function remove(evidence: EvidenceView) {
    const result = await save({ evidenceId: evidence.id, revision: evidence.revision });
    if (!result?.ok) return;
    toast.show({
      message: "Evidence removed.",
      action: { label: "Undo", onAction: () => void restore(evidence) },
    });
  }

  return { refusal, remove };
}
