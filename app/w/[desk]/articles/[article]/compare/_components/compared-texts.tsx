"use client";
import Link from "next/link";
import { type MouseEvent, useMemo, useRef, useState } from "react";
import { pairBlocks } from "@/lib/features/articles/paired-blocks";
import { claimsAt } from "@/lib/features/claims/components/reading-column";
import { blocksOf, claimToChoose } from "@/lib/features/claims/highlights";
import { markedClaims, spansIn } from "@/lib/features/claims/marked-claims";
import type { DeskClaim } from "@/lib/features/claims/schema";
import type { Block as TextBlock } from "@/lib/features/documents/domain";
import { useShortcuts } from "@/lib/ui/shortcuts";
import { ComparedRow, type Row } from "./compared-row";
import { withChanges } from "./changed-words";

/** One of the two versions. */
export type ComparedVersion = { id: string; number: number; text: string; blocks: TextBlock[] };

/** Two versions paragraph by paragraph; a claim that is chosen shows in both. */
export function ComparedTexts({
  from,
  to,
  claims,
  articlePath,
}: {
  from: ComparedVersion;
  to: ComparedVersion;
  /** In the order of the later text. */
  claims: readonly DeskClaim[];
  articlePath: string;
}) {
  const root = useRef<HTMLDivElement>(null);
  const [chosenId, setChosen] = useState<string | null>(null);
  const before = useSide(from, claims);
  const after = useSide(to, claims);
  const rows = useMemo(() => rowsOf(before, after), [before, after]);
  const chosen = claims.find(({ id }) => id === chosenId) ?? null;

  function choose(claimId: string) {
    setChosen(claimId);
    const ref = claims.find(({ id }) => id === claimId)?.ref ?? "";
    const marks = root.current?.querySelectorAll(`[data-claim="${CSS.escape(ref)}"]`) ?? [];
    [...marks].at(-1)?.scrollIntoView({ block: "nearest" });
  }

  function press({ target }: MouseEvent<HTMLElement>) {
    const claimId = target instanceof Element && claimToChoose(claimsAt(target), chosenId);
    if (claimId) choose(claimId);
  }

  function step(by: 1 | -1) {
    const at = claims.findIndex(({ id }) => id === chosenId);
    const claim = claims[at === -1 && by === -1 ? claims.length - 1 : at + by];
    if (claim) choose(claim.id);
  }

  useShortcuts("Compare", [
    { keys: ["j"], label: "Next claim, in both texts", run: () => step(1) },
    { keys: ["k"], label: "Previous claim, in both texts", run: () => step(-1) },
  ]);
  return (
    <>
      <p role="status" className="sticky top-14 z-10 -mx-2 min-h-10 bg-paper px-2 py-2 text-sm">
        {chosen ? (
          <>
            <Link
              href={`${articlePath}?version=${to.number}&claim=${chosen.ref}`}
              className="text-link font-medium"
            >
              {chosen.ref}
            </Link>{" "}
            <bdi className="line-clamp-2 break-words">{chosen.statement}</bdi>
          </>
        ) : (
          <span className="text-ink-soft">Press a claim, or j, to see it in both texts.</span>
        )}
      </p>
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- j and k are the way by keyboard; a press here is one more for the mouse */}
      <div ref={root} onClick={press} className="flex flex-col">
        {rows.map((row) => (
          <ComparedRow
            key={`${row.before?.start}-${row.after?.start}`}
            row={row}
            from={before}
            to={after}
            chosen={chosenId}
          />
        ))}
      </div>
    </>
  );
}

type Side = ReturnType<typeof useSide>;

function useSide(version: ComparedVersion, claims: readonly DeskClaim[]) {
  return useMemo(() => {
    const { id, number, text, blocks } = version;
    const spans = spansIn(claims, id);
    const marked = markedClaims(claims, spans, id);
    return { number, text, marked, blocks: blocksOf(text, spans, blocks) };
  }, [version, claims]);
}

function rowsOf(from: Side, to: Side): Row[] {
  const wordsOf = ({ text, blocks }: Side) =>
    blocks.map(({ start, end }) => text.slice(start, end));
  return pairBlocks(wordsOf(from), wordsOf(to)).map(({ kind, ...pair }) => {
    const before = pair.before === null ? null : from.blocks[pair.before]!;
    const after = pair.after === null ? null : to.blocks[pair.after]!;
    if (kind !== "changed" || !before || !after) return { kind, before, after };
    const pieces = { before: { ...from, block: before }, after: { ...to, block: after } };
    return { kind, ...withChanges(pieces.before, pieces.after) };
  });
}
