"use client";
import { Button } from "@/lib/ui/button";
import { Dialog } from "@/lib/ui/dialog";
import type { EvidenceView } from "../schema";

/** Asks before evidence goes that a verdict rests on: bringing it back does not bring the verdict back. */
export function RemoveGrounds({
  evidence,
  onKeep,
  onRemove,
}: {
  /** The piece to be removed; null while none is. */
  evidence: EvidenceView | null;
  onKeep: () => void;
  onRemove: (evidence: EvidenceView) => void;
}) {
  return (
    <Dialog
      open={evidence !== null}
      onClose={onKeep}
      title="Remove the evidence?"
      width="sm"
      footer={
        <>
          <Button variant="quiet" data-autofocus onClick={onKeep}>
            Keep it
          </Button>
          <Button variant="primary" onClick={() => evidence && onRemove(evidence)}>
            Remove it
          </Button>
        </>
      }
    >
      <p className="break-words">
        A verdict rests on <bdi className="font-medium">{evidence?.title}</bdi>; removing it puts
        the claim back in review.
      </p>
    </Dialog>
  );
}
