import type { Metadata } from "next";
import { type PageAddress, toSearchParams, withQuery } from "@/lib/core/address";
import { SourceFilters } from "@/lib/features/sources/components/source-filters";
import { SourceList } from "@/lib/features/sources/components/source-list";
import { listSources } from "@/lib/features/sources/data";
import { sourceQuerySchema } from "@/lib/features/sources/query";
import { enterDeskPage } from "@/lib/platform/auth/session-gate";
import { Alert } from "@/lib/ui/alert";
import { EmptyState } from "@/lib/ui/empty-state";
import { LinkButton } from "@/lib/ui/link-button";
import { PageHeader } from "@/lib/ui/page-header";
import { Pagination } from "@/lib/ui/pagination";
import { PageBody } from "@/lib/ui/shell/page-body";

type PageProps = {
  params: Promise<{ desk: string }>;
  searchParams: Promise<PageAddress>;
};

const TITLE = "Sources";
export const metadata: Metadata = { title: TITLE };

export default async function SourcesPage({ params, searchParams }: PageProps) {
  const { desk } = await params;
  const path = `/w/${desk}/sources`;
  const asked = await searchParams;
  const { scope } = await enterDeskPage(desk, withQuery(path, toSearchParams(asked)));
  const query = sourceQuerySchema.safeParse(asked);
  if (!query.success) return <WrongAddress path={path} />;
  const page = await listSources(scope, query.data);
  const { q, kind, derivesFrom } = query.data;
  const isNarrowed = Boolean(q ?? kind ?? derivesFrom);
  const href = (cursor: string | null) =>
    cursor && withQuery(path, toSearchParams({ q: q ?? undefined, kind, derivesFrom, cursor }));
  return (
    <PageBody>
      <PageHeader
        title={TITLE}
        lead="What the desk’s evidence cites, each work once, however it is cited."
      />
      <SourceFilters key={JSON.stringify([q, kind])} path={path} query={query.data} />
      {page.sources.length === 0 ? (
        <NoSources path={path} desk={desk} isNarrowed={isNarrowed} />
      ) : (
        <SourceList desk={desk} sources={page.sources} />
      )}
      <Pagination
        label="the sources"
        previousHref={href(page.previous)}
        nextHref={href(page.next)}
      />
    </PageBody>
  );
}

function NoSources({
  path,
  desk,
  isNarrowed,
}: {
  path: string;
  desk: string;
  isNarrowed: boolean;
}) {
  if (isNarrowed) {
    return (
      <EmptyState title="Nothing here" action={<LinkButton href={path}>Show all</LinkButton>}>
        No source of the desk has these words and this kind.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title="No sources yet"
      action={<LinkButton href={`/w/${desk}/claims`}>Go to the claims</LinkButton>}
    >
      Add evidence to a claim: what it cites is recorded here.
    </EmptyState>
  );
}

function WrongAddress({ path }: { path: string }) {
  return (
    <PageBody>
      <PageHeader title={TITLE} />
      <Alert
        kind="error"
        title="This address asks for something that the list of sources does not have."
        actions={<LinkButton href={path}>Show all sources</LinkButton>}
      />
    </PageBody>
  );
}
