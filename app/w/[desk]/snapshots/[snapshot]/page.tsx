import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import type { PageAddress } from "@/lib/core/address";
import { isAppError } from "@/lib/core/errors";
import { quotedPlaces } from "@/lib/features/evidence/data";
import { SnapshotFacts } from "@/lib/features/snapshots/components/snapshot-facts";
import { snapshotWithHeaders, textOfSnapshot } from "@/lib/features/snapshots/data";
import { enterDeskPage } from "@/lib/platform/auth/session-gate";
import { LinkButton } from "@/lib/ui/link-button";
import { PageHeader } from "@/lib/ui/page-header";
import { Panel } from "@/lib/ui/panel";
import { PageBody } from "@/lib/ui/shell/page-body";
import type { WorkspaceScope } from "@/lib/platform/scope";
import { SnapshotContent, type SnapshotLook } from "./_components/snapshot-content";

export const metadata: Metadata = { title: "Snapshot" };

/** What was seen at an address or in a file: as text, or (`?look=page`) as the page or picture. */
export default async function SnapshotPage({
  params,
  searchParams,
}: {
  params: Promise<{ desk: string; snapshot: string }>;
  searchParams: Promise<PageAddress>;
}) {
  const { desk, snapshot: id } = await params;
  const path = `/w/${desk}/snapshots/${id}`;
  const { scope } = await enterDeskPage(desk, path);
  const { snapshot, source, headers } = await present(scope, id);
  const { look } = await searchParams;
  const [text, quoted] = await Promise.all([
    textOfSnapshot(scope, snapshot),
    quotedPlaces(scope, snapshot.id),
  ]);
  const wanted: SnapshotLook = look === "page" || text === null ? "page" : "text";
  return (
    <PageBody>
      <PageHeader
        above={
          <Link href={`/w/${desk}/sources/${source.id}`} className="text-link">
            Snapshot of the source
          </Link>
        }
        title={<bdi>{source.title}</bdi>}
        actions={
          snapshot.state === "kept" && (
            <LinkButton href={`${path}/bytes`} prefetch={false} download>
              Download
            </LinkButton>
          )
        }
      />
      <div className="flex flex-col gap-8">
        <Panel title="What was seen">
          <SnapshotFacts snapshot={snapshot} headers={headers} />
        </Panel>
        <SnapshotContent
          path={path}
          snapshot={snapshot}
          text={text}
          quoted={quoted}
          look={wanted}
        />
      </div>
    </PageBody>
  );
}

async function present(scope: WorkspaceScope, id: string) {
  try {
    return await snapshotWithHeaders(scope, id);
  } catch (error) {
    if (isAppError(error) && error.code === "not_found") notFound();
    throw error;
  }
}
