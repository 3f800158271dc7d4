"use client";
import { type KeyboardEvent, memo, useEffect, useRef } from "react";
import { Avatar } from "@/lib/ui/avatar";
import { classNames } from "@/lib/ui/class-names";
import { LinkIcon, NoteIcon } from "@/lib/ui/icons";
import { rovingIndex } from "@/lib/ui/roving-index";
import type { DeskClaim } from "../schema";
import { KIND_WORDS } from "../words";
import { StatusMark } from "./status-badge";

/**
 * The claims of an article, one under another. The list is a single stop for the Tab key; inside,
 * arrows go from claim to claim.
 */
export function ClaimList({
  claims,
  chosen,
  onChoose,
  onApproach,
  visible,
}: {
  claims: readonly DeskClaim[];
  /** The chosen claim's id. */
  chosen: string | null;
  onChoose: (claimId: string, by: "press" | "arrow") => void;
  /** The pointer rests on a claim, or focus does: it may be chosen next. */
  onApproach: (claimId: string) => void;
  /** Whether it is shown now: a narrow screen may show another part. */
  visible: boolean;
}) {
  const list = useRef<HTMLOListElement>(null);
  const isListed = claims.some(({ id }) => id === chosen);

  useEffect(() => {
    const show = () =>
      list.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" });
    show();
    // Rows out of sight have but a guessed height; once they are drawn the place is another.
    const again = requestAnimationFrame(show);
    return () => cancelAnimationFrame(again);
  }, [chosen, visible]);

  function walk(event: KeyboardEvent) {
    const rows = [...(list.current?.querySelectorAll<HTMLElement>("button") ?? [])];
    const now = rows.findIndex((row) => row === document.activeElement);
    const next = rovingIndex(event.key, now, rows.length, "vertical");
    const claim = next === null ? undefined : claims[next];
    if (next === null || !claim) return;
    event.preventDefault();
    rows[next]?.focus();
    onChoose(claim.id, "arrow");
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the rows take the keys
    <ol ref={list} onKeyDown={walk} className="border-b">
      {claims.map((claim, index) => (
        <ClaimRow
          key={claim.id}
          claim={claim}
          chosen={claim.id === chosen}
          isStop={isListed ? claim.id === chosen : index === 0}
          onChoose={onChoose}
          onApproach={onApproach}
        />
      ))}
    </ol>
  );
}

const ClaimRow = memo(function ClaimRow({
  claim,
  chosen,
  isStop,
  onChoose,
  onApproach,
}: {
  claim: DeskClaim;
  chosen: boolean;
  /** Whether the Tab key stops here. */
  isStop: boolean;
  onChoose: (claimId: string, by: "press") => void;
  onApproach: (claimId: string) => void;
}) {
  return (
    <li className="border-t first:border-t-0 [contain-intrinsic-size:auto_6.3rem] [content-visibility:auto]">
      <button
        type="button"
        tabIndex={isStop ? 0 : -1}
        aria-current={chosen || undefined}
        onClick={() => onChoose(claim.id, "press")}
        onPointerEnter={() => onApproach(claim.id)}
        onFocus={() => onApproach(claim.id)}
        className={classNames(
          "flex w-full scroll-mt-28 gap-2.5 border-l-3 pair:scroll-mt-52 py-2.5 pr-3 pl-2.5 text-left outline-offset-[-2px]",
          chosen ? "border-l-accent bg-accent-tint" : "border-l-transparent hover:bg-well",
        )}
      >
        <StatusMark status={claim.status} className="mt-0.5" />
        <span className="flex min-w-0 grow flex-col gap-1">
          <span className="flex items-center gap-2 text-xs text-ink-soft">
            <span className="font-medium text-ink">{claim.ref}</span>
            <span className="grow">{KIND_WORDS[claim.kind]}</span>
            <Count icon={<LinkIcon />} count={claim.counts.evidence} what="evidence" />
            <Count icon={<NoteIcon />} count={claim.counts.notes} what="notes" />
            {claim.assignee && <Avatar name={claim.assignee.name} size="sm" />}
          </span>
          <span dir="auto" className="line-clamp-3 text-sm break-words">
            {claim.statement}
          </span>
        </span>
      </button>
    </li>
  );
});

function Count({ icon, count, what }: { icon: React.ReactNode; count: number; what: string }) {
  if (count === 0) return null;
  return (
    <span className="inline-flex items-center gap-0.5" title={`${what}: ${count}`}>
      {icon}
      {count}
      <span className="sr-only">{what}</span>
    </span>
  );
}
