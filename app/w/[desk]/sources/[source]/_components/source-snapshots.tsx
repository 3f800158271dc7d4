"use client";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { SnapshotLine } from "@/lib/features/snapshots/components/snapshot-line";
import type { SnapshotsOfSource, SnapshotView } from "@/lib/features/snapshots/schema";
import { Panel } from "@/lib/ui/panel";
import { Moment } from "@/lib/ui/time";

/** What was seen of a source, and the ways to keep more. */
export function SourceSnapshots({
  desk,
  source,
  newest,
  kept,
  mayAsk,
}: {
  desk: string;
  source: { id: string; title: string; hasAddress: boolean };
  newest: SnapshotsOfSource | null;
  /** All that were kept, the newest first. */
  kept: readonly SnapshotView[];
  mayAsk: boolean;
}) {
  const router = useRouter();
  return (
    <Panel title="Snapshots">
      <div className="flex flex-col gap-4">
        {!newest && <p className="text-sm text-ink-soft">Nothing of it is kept yet.</p>}
        <SnapshotLine
          desk={desk}
          source={source}
          snapshots={newest}
          mayAsk={mayAsk}
          onLook={() => router.refresh()}
        />
        {kept.length > 1 && (
          <ul aria-label="Earlier snapshots" className="flex flex-col gap-1 text-sm">
            {kept.slice(1).map(({ id, seenAt, askedAt }) => (
              <li key={id}>
                <Link href={`/w/${desk}/snapshots/${id}`} prefetch={false} className="text-link">
                  As it was on <Moment at={seenAt ?? askedAt} />
                </Link>
              </li>
            ))}
          </ul>
        )}
      </div>
    </Panel>
  );
}
