import Link from "next/link";
import type { TextRange } from "@/lib/core/language/text-range";
import { SnapshotTextView } from "@/lib/features/snapshots/components/snapshot-text";
import { isImage } from "@/lib/features/snapshots/domain";
import type { SnapshotText, SnapshotView } from "@/lib/features/snapshots/schema";
import { Alert } from "@/lib/ui/alert";
import { Panel } from "@/lib/ui/panel";

export type SnapshotLook = "text" | "page";

/** What a snapshot shows: its text, the page in a frame where nothing runs, or the picture. */
export function SnapshotContent({
  path,
  snapshot,
  text,
  quoted,
  look,
}: {
  path: string;
  snapshot: SnapshotView;
  text: SnapshotText | null;
  /** Where the passages stand that the desk quotes from it. */
  quoted: readonly TextRange[];
  look: SnapshotLook;
}) {
  const { state, failure, mediaType, textProblem } = snapshot;
  if (state === "waiting") {
    return <Alert kind="info" title="It is being taken. Look again in a moment." />;
  }
  if (state === "failed" || mediaType === null) {
    return (
      <Alert kind="warning" title="There is no snapshot.">
        {failure?.message}
      </Alert>
    );
  }
  if (isImage(mediaType)) {
    return (
      <Panel title="The picture">
        {/* Next's own component would make other bytes of it. */}
        {/* oxlint-disable-next-line nextjs/no-img-element */}
        <img src={`${path}/bytes?show`} alt="What the snapshot shows" className="max-w-full" />
      </Panel>
    );
  }
  const hasPage = mediaType === "text/html";
  return (
    <Panel
      title={look === "page" && hasPage ? "As a page" : "As text"}
      actions={hasPage && text && <OtherLook path={path} look={look} />}
    >
      {look === "page" && hasPage ? (
        <PageFrame path={path} />
      ) : text ? (
        <SnapshotTextView text={text.text} blocks={text.blocks} quoted={quoted} />
      ) : (
        <Alert kind="warning" title="No text could be read of it.">
          {textProblem} The bytes are kept as they came, and can be downloaded.
        </Alert>
      )}
    </Panel>
  );
}

function OtherLook({ path, look }: { path: string; look: SnapshotLook }) {
  return look === "text" ? (
    <Link href={`${path}?look=page`} className="text-link text-sm">
      Show it as a page
    </Link>
  ) : (
    <Link href={path} className="text-link text-sm">
      Show it as text
    </Link>
  );
}

function PageFrame({ path }: { path: string }) {
  return (
    <>
      <p className="mb-3 text-sm text-ink-soft">
        Nothing in it runs or is loaded: it may look other than it did.
      </p>
      <iframe
        src={`${path}/frame`}
        title="The page as it was kept"
        sandbox=""
        referrerPolicy="no-referrer"
        className="h-[70vh] w-full rounded-md border bg-white"
      />
    </>
  );
}
