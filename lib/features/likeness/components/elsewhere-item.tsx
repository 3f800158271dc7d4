"use client";
import type { ReactNode } from "react";
import { STANCE_WORDS } from "@/lib/features/claims/words";
import { Button } from "@/lib/ui/button";
import { Checkbox } from "@/lib/ui/checkbox";
import { classNames } from "@/lib/ui/class-names";
import { Disclosure } from "@/lib/ui/disclosure";
import { Kbd } from "@/lib/ui/kbd";
import type { OtherClaim } from "../schema";
import { OtherClaimCard } from "./other-claim";

/** A claim beside the chosen one that keys and buttons work on. */
export type MarkedClaim = OtherClaim & { isLinked: boolean };

/** The ids of a claim's evidence that is not on the chosen claim yet, and that nobody left out. */
export function piecesToTake({ evidence }: OtherClaim, left: ReadonlySet<string>): string[] {
  return evidence.filter((piece) => !piece.isHere && !left.has(piece.id)).map(({ id }) => id);
}

export function ElsewhereItem({
  desk,
  other,
  badges,
  isMarked,
  mayWrite,
  pending,
  left,
  onMark,
  onLeave,
  onToggle,
  onTake,
}: {
  desk: string;
  other: MarkedClaim;
  badges?: ReactNode;
  /** Whether the keys work on it. */
  isMarked: boolean;
  mayWrite: boolean;
  pending: boolean;
  /** Pieces of evidence that are not to be taken over. */
  left: ReadonlySet<string>;
  onMark: () => void;
  onLeave: (left: ReadonlySet<string>) => void;
  onToggle: () => void;
  onTake: () => void;
}) {
  const count = piecesToTake(other, left).length;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- focus only marks what the keys work on
    <li
      onFocus={onMark}
      className={classNames(
        "border-l-2 py-4 pl-3 first:pt-1",
        isMarked ? "border-l-accent" : "border-l-transparent",
      )}
    >
      <OtherClaimCard desk={desk} claim={other} badges={badges}>
        {mayWrite && other.evidence.length > 0 && (
          <PieceChoice evidence={other.evidence} left={left} onLeave={onLeave} />
        )}
        {mayWrite && (
          <p className="flex flex-wrap gap-2 pt-1">
            <Button size="sm" pending={pending} onClick={onToggle}>
              {other.isLinked ? `Unlink ${other.ref}` : `Link ${other.ref}`}
              {isMarked && <Kbd>l</Kbd>}
            </Button>
            {count > 0 && (
              <Button size="sm" pending={pending} onClick={onTake}>
                Take over {count === 1 ? "1 piece" : `${count} pieces`} of evidence
                {isMarked && <Kbd>t</Kbd>}
              </Button>
            )}
          </p>
        )}
      </OtherClaimCard>
    </li>
  );
}

function PieceChoice({
  evidence,
  left,
  onLeave,
}: {
  evidence: OtherClaim["evidence"];
  left: ReadonlySet<string>;
  onLeave: (left: ReadonlySet<string>) => void;
}) {
  function change(id: string, isTaken: boolean) {
    const changed = new Set(left);
    if (isTaken) changed.delete(id);
    else changed.add(id);
    onLeave(changed);
  }
  return (
    <Disclosure summary="Evidence">
      <ul className="flex flex-col gap-1.5">
        {evidence.map(({ id, title, stance, isHere }) => (
          <li key={id}>
            <Checkbox
              label={
                <span className="break-words">
                  <span className="text-ink-soft">{STANCE_WORDS[stance]}:</span> <bdi>{title}</bdi>
                  {isHere && <span className="text-ink-soft"> (already here)</span>}
                </span>
              }
              checked={isHere || !left.has(id)}
              disabled={isHere}
              onChange={(event) => change(id, event.target.checked)}
            />
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
