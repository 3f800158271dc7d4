"use client";
import { uploadSnapshotAction } from "@/lib/features/evidence/actions";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { SnapshotLine } from "@/lib/features/snapshots/components/snapshot-line";
import type { SnapshotsOfSource, SnapshotView } from "@/lib/features/snapshots/schema";
import { LinkStateLine } from "@/lib/features/watching/components/link-state";
import type { LinkView } from "@/lib/features/watching/schema";
import { Panel } from "@/lib/ui/panel";
import { Moment } from "@/lib/ui/time";

/** How a source's link is, what was seen of it, and the ways to look and to keep more. */
export function SourceSnapshots({
  desk,
  source,
  newest,
  kept,
  link,
  mayAsk,
  mayLook,
}: {
  desk: string;
  source: { id: string; title: string; hasAddress: boolean };
  newest: SnapshotsOfSource | null;
  /** All that were kept, the newest first. */
  kept: readonly SnapshotView[];
  link: LinkView | null;
  /** Whether this member may have a snapshot taken, and the link looked at. */
  mayAsk: boolean;
  mayLook: boolean;
}) {
  const router = useRouter();
  return (
    <Panel title={source.hasAddress ? "Link and snapshots" : "Snapshots"}>
      <div className="flex flex-col gap-4">
        {source.hasAddress && (
          <LinkStateLine
            desk={desk}
            source={source}
            link={link}
            mayAsk={mayLook}
            onLook={() => router.refresh()}
          />
        )}
        {!newest && <p className="text-sm text-ink-soft">Nothing of it is kept yet.</p>}
        <SnapshotLine
          desk={desk}
          source={source}
          snapshots={newest}
          mayAsk={mayAsk}
          upload={uploadSnapshotAction}
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
