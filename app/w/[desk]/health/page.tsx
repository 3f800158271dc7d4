import type { Metadata } from "next";
import { type PageAddress, toSearchParams, withQuery } from "@/lib/core/address";
import { TroubleFilters } from "@/lib/features/watching/components/trouble-filters";
import { TroubleList } from "@/lib/features/watching/components/trouble-list";
import { listTroubles, troubleQuerySchema } from "@/lib/features/watching/troubles";
import { enterDeskPage } from "@/lib/platform/auth/session-gate";
import { Alert } from "@/lib/ui/alert";
import { EmptyState } from "@/lib/ui/empty-state";
import { LinkButton } from "@/lib/ui/link-button";
import { PageHeader } from "@/lib/ui/page-header";
import { Pagination } from "@/lib/ui/pagination";
import { PageBody } from "@/lib/ui/shell/page-body";
import { Moment } from "@/lib/ui/time";

export const metadata: Metadata = { title: "Evidence health" };

/** What went wrong with the links of evidence, since the last report or ever. */
export default async function HealthPage({
  params,
  searchParams,
}: {
  params: Promise<{ desk: string }>;
  searchParams: Promise<PageAddress>;
}) {
  const { desk } = await params;
  const path = `/w/${desk}/health`;
  const asked = await searchParams;
  const { scope } = await enterDeskPage(desk, withQuery(path, toSearchParams(asked)));
  const query = troubleQuerySchema.safeParse(asked);
  if (!query.success) return <WrongAddress path={path} />;
  const { state, since } = query.data;
  const page = await listTroubles(scope, query.data);
  const next = page.next && withQuery(path, toSearchParams({ state, since, cursor: page.next }));
  return (
    <PageBody>
      <PageHeader
        title="Evidence health"
        lead={
          page.since ? (
            <>
              What went wrong with links since the last report, <Moment at={page.since} />.
            </>
          ) : (
            "What is wrong with the links of the desk's evidence."
          )
        }
      />
      <TroubleFilters key={JSON.stringify([state, since])} path={path} chosen={{ state, since }} />
      {page.troubles.length === 0 ? (
        <EmptyState title="Nothing is wrong here">
          No link is in such a state. Links are looked at every few days; each piece of evidence
          says when it was.
        </EmptyState>
      ) : (
        <TroubleList desk={desk} troubles={page.troubles} />
      )}
      <Pagination
        label="the links"
        previousHref={query.data.cursor && withQuery(path, toSearchParams({ state, since }))}
        nextHref={next}
      />
    </PageBody>
  );
}

function WrongAddress({ path }: { path: string }) {
  return (
    <PageBody>
      <PageHeader title="Evidence health" />
      <Alert
        kind="error"
        title="This address asks for something that this list does not have."
        actions={<LinkButton href={path}>Show what went wrong</LinkButton>}
      />
    </PageBody>
  );
}
