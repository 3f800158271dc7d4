import type { Metadata } from "next";
import { EventList } from "@/lib/features/audit/components/event-list";
import { HistoryFilters } from "@/lib/features/audit/components/history-filters";
import { listActors, listArticleNames, listEvents } from "@/lib/features/audit/data";
import { historyQuerySchema } from "@/lib/features/audit/history-query";
import { type PageAddress, toSearchParams, withQuery } from "@/lib/core/address";
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

export const metadata: Metadata = { title: "History" };

export default async function HistoryPage({ params, searchParams }: PageProps) {
  const { desk } = await params;
  const path = `/w/${desk}/history`;
  const asked = await searchParams;
  const { scope } = await enterDeskPage(desk, withQuery(path, toSearchParams(asked)));
  const query = historyQuerySchema.safeParse(asked);
  if (!query.success) return <WrongAddress path={path} />;
  const { person, kind, article, cursor } = query.data;
  const [page, people, articles] = await Promise.all([
    listEvents(scope, { actorId: person, kind, article, cursor }),
    listActors(scope),
    listArticleNames(scope),
  ]);
  const href = (place: string | null) =>
    place && withQuery(path, toSearchParams({ person, kind, article, cursor: place }));
  return (
    <PageBody>
      <PageHeader title="History" lead="Every change on this desk, the newest first." />
      <HistoryFilters
        key={JSON.stringify([person, kind, article])}
        path={path}
        chosen={{ person, kind, article }}
        people={people}
        articles={articles}
      />
      {page.events.length === 0 ? (
        <EmptyState title="Nothing here" action={<LinkButton href={path}>Show all</LinkButton>}>
          No event is of this kind, by this person and about this article.
        </EmptyState>
      ) : (
        <EventList desk={desk} events={page.events} />
      )}
      <Pagination
        label="the history"
        previousHref={href(page.previous)}
        nextHref={href(page.next)}
      />
    </PageBody>
  );
}

function WrongAddress({ path }: { path: string }) {
  return (
    <PageBody>
      <PageHeader title="History" />
      <Alert
        kind="error"
        title="This address asks for something that the history does not have."
        actions={<LinkButton href={path}>Show all of the history</LinkButton>}
      />
    </PageBody>
  );
}
