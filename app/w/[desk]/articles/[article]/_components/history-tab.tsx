import Link from "next/link";
import { EventList } from "@/lib/features/audit/components/event-list";
import type { ClaimDetail } from "./claim-detail";

/** What happened to a claim, the newest first. */
export function HistoryTab({
  desk,
  slug,
  history,
}: {
  desk: string;
  /** The article's short name. */
  slug: string;
  history: ClaimDetail["history"];
}) {
  if (history.events.length === 0) {
    return <p className="text-sm text-ink-soft">Nothing has happened to this claim so far.</p>;
  }
  return (
    <>
      <EventList desk={desk} events={history.events} />
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
