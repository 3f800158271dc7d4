"use client";
import { useState } from "react";
import { Alert } from "@/lib/ui/alert";
import { Badge } from "@/lib/ui/badge";
import { Button } from "@/lib/ui/button";
import { RefusalAlert } from "@/lib/ui/refusal-alert";
import { useShortcuts } from "@/lib/ui/shortcuts";
import { SkeletonText } from "@/lib/ui/skeleton";
import type { Elsewhere } from "../schema";
import { ElsewhereItem, type MarkedClaim, piecesToTake } from "./elsewhere-item";
import { FigureBadge } from "./figure-badge";
import { useElsewhere } from "./use-elsewhere";
import { useElsewhereActions } from "./use-elsewhere-actions";

/**
 * The claims that say the same elsewhere: those that are linked to this one, and those that may be.
 * One key links the marked one, one takes its evidence over; the one with the focus is marked, else
 * the first.
 */
export function ElsewhereList({
  desk,
  claim,
  address,
  stamp,
  mayWrite,
}: {
  desk: string;
  claim: { id: string; ref: string };
  address: string;
  /** Changes whenever the claim was read again. */
  stamp: number;
  mayWrite: boolean;
}) {
  const { elsewhere, problem, load } = useElsewhere(address, stamp);
  const actions = useElsewhereActions(desk, claim, load);
  const [focused, setFocused] = useState<string | null>(null);
  const all = elsewhere ? markable(elsewhere) : [];
  const marked = all.find(({ id }) => id === focused) ?? all[0] ?? null;
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());

  useShortcuts(
    "Same claim elsewhere",
    mayWrite
      ? [
          {
            keys: ["l"],
            label: "Link the marked claim, or take its link away",
            run: () => marked && void actions.toggle(marked),
          },
          {
            keys: ["t"],
            label: "Take its evidence over",
            run: () => marked && void actions.takeOver(marked, piecesToTake(marked, left)),
          },
        ]
      : [],
  );

  if (!elsewhere && problem) {
    const again = <Button onClick={() => void load()}>Try again</Button>;
    return <Alert kind="error" title={problem} actions={again} />;
  }
  if (!elsewhere) return <SkeletonText lines={4} />;
  const item = (other: MarkedClaim) => ({
    desk,
    other,
    isMarked: mayWrite && other.id === marked?.id,
    mayWrite,
    pending: actions.pending,
    left,
    onMark: () => setFocused(other.id),
    onLeave: setLeft,
    onToggle: () => void actions.toggle(other),
    onTake: () => void actions.takeOver(other, piecesToTake(other, left)),
  });
  return (
    <div className="flex flex-col gap-6">
      <RefusalAlert refusal={actions.refusal} />
      {all.length === 0 && (
        <p className="text-sm text-ink-soft">
          The desk has no other claim that says much the same.
        </p>
      )}
      {elsewhere.linked.length > 0 && (
        <section aria-label="Linked claims" className="flex flex-col gap-3">
          <h3 className="text-sm font-semibold">Linked: they say the same</h3>
          <ul className="flex flex-col divide-y">
            {elsewhere.linked.map((other) => (
              <ElsewhereItem
                key={other.id}
                {...item({ ...other, isLinked: true })}
                badges={
                  other.disagrees && (
                    <Badge tone="caution" shape="triangle">
                      Disagrees
                    </Badge>
                  )
                }
              />
            ))}
          </ul>
        </section>
      )}
      {elsewhere.like.length > 0 && (
        <section aria-label="Like claims" className="flex flex-col gap-3">
          <h3 className="text-sm font-semibold">Like it: suggestions</h3>
          <ul className="flex flex-col divide-y">
            {elsewhere.like.map((other) => (
              <ElsewhereItem
                key={other.id}
                {...item({ ...other, isLinked: false })}
                badges={<FigureBadge figures={other.figures} />}
              />
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

/** The claims in the order they are shown, but for the key: what can be linked comes first. */
function markable({ linked, like }: Elsewhere): MarkedClaim[] {
  return [
    ...like.map((claim) => ({ ...claim, isLinked: false })),
    ...linked.map((claim) => ({ ...claim, isLinked: true })),
  ];
}
