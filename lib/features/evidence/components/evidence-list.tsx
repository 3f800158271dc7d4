"use client";
import Link from "next/link";
import { type ReactNode, useState } from "react";
import { Button } from "@/lib/ui/button";
import { PlusIcon } from "@/lib/ui/icons";
import { Kbd } from "@/lib/ui/kbd";
import { RefusalAlert } from "@/lib/ui/refusal-alert";
import { useFormOpen } from "@/lib/ui/use-draft";
import { useRemoval } from "@/lib/ui/use-removal";
import { removeEvidenceAction, restoreEvidenceAction } from "../actions";
import { independenceWords } from "../evidence-words";
import type { ChangedEvidence, EvidenceView } from "../schema";
import { AddEvidence } from "./add-evidence";
import { EditEvidence } from "./edit-evidence";
import { EvidenceItem } from "./evidence-item";
import { RemoveGrounds } from "./remove-grounds";

/** The evidence on a claim, with the forms to add and change it. */
export function EvidenceList({
  desk,
  claimId,
  claimRef,
  evidence,
  judgedOn,
  mayWrite,
  draftKey,
  asked,
  below,
}: {
  desk: string;
  claimId: string;
  claimRef: string;
  /** Without the removed pieces. */
  evidence: readonly EvidenceView[];
  /** The ids of those that the claim's verdict rests on. */
  judgedOn: ReadonlySet<string>;
  mayWrite: boolean;
  /** Names the drafts of this claim and person; each form adds its own end. */
  draftKey: string;
  /** Changes each time a key asks for the form of a new piece. */
  asked: number;
  /** What else is known of a piece, to be shown under it. */
  below: (piece: EvidenceView) => ReactNode;
}) {
  const newKey = `${draftKey}:evidence`;
  const [isOpen, setOpen] = useFormOpen(newKey, asked);
  const [leaving, setLeaving] = useState<EvidenceView | null>(null);
  const { refusal, remove } = useRemoval<EvidenceView, ChangedEvidence>({
    removed: ({ endedVerdict }) =>
      endedVerdict ? "Evidence removed. The claim is back in review." : "Evidence removed.",
    restored: ({ endedVerdict }) =>
      endedVerdict ? "The evidence is back. The claim stays in review." : null,
    remove: ({ id, revision }) => removeEvidenceAction(desk, { evidenceId: id, revision }),
    restore: ({ id }) => restoreEvidenceAction(desk, { evidenceId: id }),
  });
  const isAdding = mayWrite && isOpen;
  const independence = independenceWords(evidence);

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
      {independence && <p className="text-sm text-ink-soft">{independence}</p>}
      <ul className="flex flex-col divide-y">
        {evidence.map((piece) => (
          <Piece
            key={piece.id}
            desk={desk}
            piece={piece}
            isJudgedOn={judgedOn.has(piece.id)}
            mayWrite={mayWrite}
            draftKey={`${draftKey}:evidence:${piece.id}`}
            below={below}
            onRemove={() => (judgedOn.has(piece.id) ? setLeaving(piece) : void remove(piece))}
          />
        ))}
      </ul>
      <RemoveGrounds
        evidence={leaving}
        onKeep={() => setLeaving(null)}
        onRemove={(piece) => {
          setLeaving(null);
          void remove(piece);
        }}
      />
      {isAdding && (
        <AddEvidence
          desk={desk}
          claimId={claimId}
          draftKey={newKey}
          onClose={() => setOpen(false)}
        />
      )}
      {mayWrite && !isAdding && (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <Button onClick={() => setOpen(true)}>
            <PlusIcon />
            Add evidence
            <Kbd>e</Kbd>
          </Button>
          <Link
            href={`/w/${desk}/outside-verdicts?claim=${claimRef}`}
            className="text-link text-sm"
          >
            From another desk’s check
          </Link>
        </div>
      )}
    </div>
  );
}

function Piece({
  desk,
  piece,
  isJudgedOn,
  mayWrite,
  draftKey,
  below,
  onRemove,
}: {
  desk: string;
  piece: EvidenceView;
  isJudgedOn: boolean;
  mayWrite: boolean;
  draftKey: string;
  below: (piece: EvidenceView) => ReactNode;
  onRemove: () => void;
}) {
  const [isOpen, setOpen] = useFormOpen(draftKey);
  return (
    <li className="py-4 first:pt-0">
      {isOpen && mayWrite ? (
        <EditEvidence
          desk={desk}
          evidence={piece}
          isJudgedOn={isJudgedOn}
          draftKey={draftKey}
          onClose={() => setOpen(false)}
        />
      ) : (
        <div className="flex flex-col gap-3">
          <EvidenceItem
            desk={desk}
            evidence={piece}
            onEdit={mayWrite ? () => setOpen(true) : null}
            onRemove={mayWrite ? onRemove : null}
          />
          {below(piece)}
        </div>
      )}
    </li>
  );
}
