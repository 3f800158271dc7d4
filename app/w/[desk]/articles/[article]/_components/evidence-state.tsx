"use client";
import { uploadSnapshotAction } from "@/lib/features/evidence/actions";
import { QuoteProofLine } from "@/lib/features/evidence/components/quote-proof";
import type { EvidenceView } from "@/lib/features/evidence/schema";
import { SnapshotLine } from "@/lib/features/snapshots/components/snapshot-line";
import { can as canSnapshot } from "@/lib/features/snapshots/policy";
import { LinkStateLine } from "@/lib/features/watching/components/link-state";
import { can as canWatch } from "@/lib/features/watching/policy";
import type { Actor } from "@/lib/core/actor";
import type { ClaimDetail } from "./claim-detail";

/** Under a piece of evidence: whether its quote is proved, how its link is, what is kept of its source. */
export function EvidenceState({
  desk,
  me,
  evidence,
  detail,
  onLook,
}: {
  desk: string;
  me: Actor;
  evidence: EvidenceView;
  detail: ClaimDetail;
  /** Reads again what is shown. */
  onLook: () => void;
}) {
  const { source, title, url } = evidence;
  return (
    <div className="flex flex-col gap-2">
      <QuoteProofLine desk={desk} evidence={evidence} />
      {url !== null && (
        <LinkStateLine
          desk={desk}
          source={{ id: source.id, title }}
          link={detail.links[source.id] ?? null}
          mayAsk={canWatch(me, "link.ask")}
          onLook={onLook}
        />
      )}
      <SnapshotLine
        desk={desk}
        source={{ id: source.id, title, hasAddress: url !== null }}
        snapshots={detail.snapshots[source.id] ?? null}
        mayAsk={canSnapshot(me, "snapshot.ask")}
        upload={uploadSnapshotAction}
        onLook={onLook}
      />
    </div>
  );
}
