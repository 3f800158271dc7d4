"use client";
import Link from "next/link";
import { Badge } from "@/lib/ui/badge";
import { Button } from "@/lib/ui/button";
import { RefusalAlert } from "@/lib/ui/refusal-alert";
import { Spinner } from "@/lib/ui/spinner";
import { Moment } from "@/lib/ui/time";
import { useLookAgain } from "@/lib/ui/use-look-again";
import { type Refusal, useSave } from "@/lib/ui/use-save";
import { requestSnapshotAction, retrySnapshotAction } from "../actions";
import type { SnapshotsOfSource, SnapshotView } from "../schema";
import { STATE_LOOK } from "../words";
import { type UploadAction, UploadSnapshot } from "./upload-snapshot";

/** What the desk keeps of a source, and what can be done about it, under a piece of evidence. */
export function SnapshotLine({
  desk,
  source,
  snapshots,
  mayAsk,
  upload,
  onLook,
}: {
  desk: string;
  source: { id: string; title: string; hasAddress: boolean };
  snapshots: SnapshotsOfSource | null;
  mayAsk: boolean;
  upload: UploadAction;
  /** Reads again what is shown. */
  onLook: () => void;
}) {
  const { pending, refusal, save } = useSave<string | null, SnapshotView, Refusal>((retryId) =>
    retryId === null
      ? requestSnapshotAction(desk, { sourceId: source.id })
      : retrySnapshotAction(desk, { snapshotId: retryId }),
  );
  const newest = snapshots?.newest ?? null;
  const kept = snapshots?.kept ?? null;
  const isWaiting = newest?.state === "waiting";
  useLookAgain(isWaiting, onLook);
  async function ask(retryId: string | null) {
    const result = await save(retryId);
    if (result?.ok) onLook();
  }
  if (!newest && !mayAsk) return null;
  const failed = newest?.state === "failed" ? newest : null;
  return (
    <div className="flex flex-col items-start gap-1.5 text-xs text-ink-soft">
      <output className="flex flex-col items-start gap-1.5">
        {isWaiting && <Spinner label="Keeping a snapshot…" />}
        {failed && <Failure snapshot={failed} />}
        {kept && <Kept desk={desk} snapshot={kept} title={source.title} />}
      </output>
      {mayAsk && !isWaiting && (
        <span className="flex flex-wrap items-center gap-2">
          {source.hasAddress && (
            <Button size="sm" pending={pending} onClick={() => void ask(failed?.id ?? null)}>
              {failed ? "Try again" : kept ? "Keep a new snapshot" : "Keep a snapshot"}
              <span className="sr-only">
                {failed ? " to keep a snapshot of " : " of "}
                {source.title}
              </span>
            </Button>
          )}
          {(failed ?? !source.hasAddress) && (
            <UploadSnapshot desk={desk} source={source} action={upload} onKept={onLook} />
          )}
        </span>
      )}
      <RefusalAlert refusal={refusal} />
    </div>
  );
}

function Kept({ desk, snapshot, title }: { desk: string; snapshot: SnapshotView; title: string }) {
  return (
    <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
      <Badge {...STATE_LOOK.kept}>Snapshot</Badge>
      <Link href={`/w/${desk}/snapshots/${snapshot.id}`} className="text-link">
        {snapshot.origin === "uploaded" ? "Uploaded" : "Kept"}{" "}
        <Moment at={snapshot.seenAt ?? snapshot.askedAt} />
        <span className="sr-only">: snapshot of {title}</span>
      </Link>
    </span>
  );
}

function Failure({ snapshot }: { snapshot: SnapshotView }) {
  return (
    <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
      <Badge {...STATE_LOOK.failed}>No snapshot</Badge>
      <span className="min-w-0 break-words">{snapshot.failure?.message}</span>
    </span>
  );
}
