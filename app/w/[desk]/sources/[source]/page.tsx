import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { z } from "zod";
import { type PageAddress, toSearchParams, withQuery } from "@/lib/core/address";
import { isAppError } from "@/lib/core/errors";
import { RestingList } from "@/lib/features/evidence/components/resting-list";
import { restingOn } from "@/lib/features/evidence/resting";
import { restingQuerySchema } from "@/lib/features/evidence/resting-query";
import { newestSnapshots, snapshotsOfSource } from "@/lib/features/snapshots/data";
import { can as canSnapshot } from "@/lib/features/snapshots/policy";
import { SourceSheet } from "@/lib/features/sources/components/source-sheet";
import { getSource, listSources } from "@/lib/features/sources/data";
import { can } from "@/lib/features/sources/policy";
import { sourceQuerySchema } from "@/lib/features/sources/query";
import { linkOfSource } from "@/lib/features/watching/data";
import { can as canWatch } from "@/lib/features/watching/policy";
import { enterDeskPage } from "@/lib/platform/auth/session-gate";
import type { WorkspaceScope } from "@/lib/platform/scope";
import { PageHeader } from "@/lib/ui/page-header";
import { Pagination } from "@/lib/ui/pagination";
import { Panel } from "@/lib/ui/panel";
import { PageBody } from "@/lib/ui/shell/page-body";
import { Derivation } from "./_components/derivation";
import { SourceSnapshots } from "./_components/source-snapshots";

export const metadata: Metadata = { title: "Source" };

/** What the address of a source's page says; what it cannot mean is taken as not said. */
const addressSchema = z.object({
  find: z.string().trim().max(200).catch(""),
  cursor: restingQuerySchema.shape.cursor.catch(null),
});

const FOUND = 10;

/** A source: what it is, what it goes back to, and all that rests on it, in every article. */
export default async function SourcePage({
  params,
  searchParams,
}: {
  params: Promise<{ desk: string; source: string }>;
  searchParams: Promise<PageAddress>;
}) {
  const { desk, source: id } = await params;
  const path = `/w/${desk}/sources/${id}`;
  const asked = await searchParams;
  const { scope, desk: member } = await enterDeskPage(desk, withQuery(path, toSearchParams(asked)));
  const source = await present(scope, id);
  const { find, cursor } = addressSchema.parse(asked);
  const mayWrite = can(scope.actor, "source.write");
  const [derived, found, resting, snapshots, newest, link] = await Promise.all([
    listSources(scope, sourceQuerySchema.parse({ derivesFrom: id })),
    mayWrite && find !== ""
      ? listSources(scope, sourceQuerySchema.parse({ q: find, limit: FOUND }))
      : null,
    restingOn(scope, { sourceId: id, ...restingQuerySchema.parse({}), cursor }),
    snapshotsOfSource(scope, id),
    newestSnapshots(scope, [id]),
    linkOfSource(scope, id),
  ]);
  const href = (place: string | null) =>
    place && withQuery(path, toSearchParams({ cursor: place }));
  return (
    <PageBody>
      <PageHeader
        above={
          <Link href={`/w/${desk}/sources`} className="text-link">
            Sources
          </Link>
        }
        title={<bdi>{source.title}</bdi>}
      />
      <div className="grid items-start gap-8 lg:grid-cols-2">
        <div className="flex min-w-0 flex-col gap-8">
          <SourceSheet
            desk={desk}
            source={source}
            mayWrite={mayWrite}
            draftKey={`${member.memberId}:source:${id}`}
          />
          <Derivation
            desk={desk}
            path={path}
            source={source}
            derived={derived}
            find={find}
            found={found?.sources.filter((other) => other.id !== id) ?? null}
            mayWrite={mayWrite}
          />
          <SourceSnapshots
            desk={desk}
            source={{ id, title: source.title, hasAddress: source.url !== null }}
            newest={newest[id] ?? null}
            kept={snapshots.filter(({ state }) => state === "kept")}
            link={link}
            mayAsk={canSnapshot(scope.actor, "snapshot.ask")}
            mayLook={canWatch(scope.actor, "link.ask")}
          />
        </div>
        <Panel title="What rests on it">
          {resting.evidence.length === 0 ? (
            <p className="text-sm text-ink-soft">No claim has evidence that cites it now.</p>
          ) : (
            <RestingList desk={desk} evidence={resting.evidence} />
          )}
          {(resting.next ?? resting.previous) && (
            <Pagination
              label="what rests on it"
              previousHref={href(resting.previous)}
              nextHref={href(resting.next)}
            />
          )}
        </Panel>
      </div>
    </PageBody>
  );
}

async function present(scope: WorkspaceScope, id: string) {
  if (!z.uuid().safeParse(id).success) notFound();
  try {
    return await getSource(scope, id);
  } catch (error) {
    if (isAppError(error) && error.code === "not_found") notFound();
    throw error;
  }
}
