"use client";
import Link from "next/link";
import { EventList } from "@/lib/features/audit/components/event-list";
import { removalsIn } from "@/lib/features/audit/removals";
import { BringBack } from "./bring-back";
import type { ClaimDetail } from "./claim-detail";

/** What happened to a claim, the newest first. */
export function HistoryTab({
  desk,
  slug,
  history,
  restorable,
}: {
  desk: string;
  /** The article's short name. */
  slug: string;
  history: ClaimDetail["history"];
  restorable: ClaimDetail["restorable"];
}) {
  const actions = new Map(
    Array.from(removalsIn(history.events, restorable), ([sequence, removed]) => [
      sequence,
      <BringBack key={removed.id} desk={desk} removed={removed} />,
    ]),
  );
  if (history.events.length === 0) {
    return <p className="text-sm text-ink-soft">Nothing has happened to this claim so far.</p>;
  }
  return (
    <>
      <EventList desk={desk} events={history.events} actions={actions} />
      {history.hasMore && (
        <p className="mt-4 text-sm">
          <Link href={`/w/${desk}/history?article=${slug}`} className="text-link">
            Older events stand in the article’s history
          </Link>
        </p>
      )}
    </>
  );
}
