import type { Metadata } from "next";
import { roleAtLeast } from "@/lib/core/actor";
import { type PageAddress, toSearchParams, withQuery } from "@/lib/core/address";
import { BulkBar } from "@/lib/features/claims/components/bulk-bar";
import { SelectionProvider } from "@/lib/features/claims/components/claim-selection";
import { ClaimsTable } from "@/lib/features/claims/components/claims-table";
import { FacetPanel } from "@/lib/features/claims/components/facet-panel";
import { TablePages } from "@/lib/features/claims/components/table-pages";
import { TableSearch } from "@/lib/features/claims/components/table-search";
import { ChosenFilters, TableToolbar } from "@/lib/features/claims/components/table-toolbar";
import { facetChoices } from "@/lib/features/claims/facet-choices";
import { claimFacets } from "@/lib/features/claims/facets";
import { type ChosenClaim, chosenClaims, searchClaims } from "@/lib/features/claims/search";
import {
  archivedToo,
  keptFields,
  pageParams,
  parseTableView,
  sortHeads,
} from "@/lib/features/claims/table-view";
import { listMembers } from "@/lib/features/team/data";
import { enterDeskPage } from "@/lib/platform/auth/session-gate";
import { formatNumber } from "@/lib/ui/format-number";
import { FilterIcon } from "@/lib/ui/icons";
import { PageHeader } from "@/lib/ui/page-header";
import { PageBody } from "@/lib/ui/shell/page-body";
import { NoClaims } from "./_components/no-claims";
import { WrongView } from "./_components/wrong-view";

type PageProps = {
  params: Promise<{ desk: string }>;
  searchParams: Promise<PageAddress>;
};

export const metadata: Metadata = { title: "Claims" };

export default async function ClaimsPage({ params, searchParams }: PageProps) {
  const { desk } = await params;
  const address = toSearchParams(await searchParams);
  const path = `/w/${desk}/claims`;
  const { scope, desk: place } = await enterDeskPage(desk, withQuery(path, address));
  const parsed = parseTableView(address);
  if (!parsed.ok) return <WrongView path={path} error={parsed.error} />;
  const view = parsed.value;
  const { query } = view;
  const [page, counts, members, chosen] = await Promise.all([
    searchClaims(scope, query),
    claimFacets(scope, query, view.find),
    listMembers(scope),
    chosenClaims(scope, view.selected),
  ]);
  const me = { memberId: place.memberId, name: place.userName };
  const facets = facetChoices(view, counts, { me, members });
  const checkers = members.filter(({ role }) => roleAtLeast(role, "checker"));
  const href = (cursor: string | null) => cursor && withQuery(path, pageParams(view, cursor));
  const isNarrowed = facets.some(({ choices }) => choices.some(({ isChosen }) => isChosen));
  const total = `${formatNumber(counts.total)} ${counts.total === 1 ? "claim" : "claims"}`;
  return (
    <PageBody width="wide">
      <SelectionProvider page={page.claims.map(({ ref }) => ref)}>
        <PageHeader title="Claims" lead={total} />
        <div className="mb-4 flex flex-wrap items-start gap-2">
          <TableSearch path={path} words={query.q ?? ""} kept={keptFields(view)} />
          <TableToolbar path={path} view={view} />
        </div>
        <div className="grid gap-x-8 gap-y-4 xl:grid-cols-[15rem_minmax(0,1fr)]">
          <details className="peer xl:hidden">
            <summary className="flex min-h-10 items-center gap-2 text-sm font-medium">
              <FilterIcon /> Filters{isNarrowed && " (on)"}
            </summary>
          </details>
          <aside
            aria-label="Filters"
            className="max-xl:hidden max-xl:peer-open:block xl:row-span-2"
          >
            <FacetPanel path={path} facets={facets} archived={archivedToo(view)} />
          </aside>
          <div className="flex min-w-0 flex-col gap-4">
            <ChosenFilters path={path} view={view} facets={facets} />
            {page.claims.length === 0 ? (
              <NoClaims path={path} desk={desk} view={view} />
            ) : (
              <ClaimsTable
                desk={desk}
                columns={view.columns}
                heads={sortHeads(view)}
                claims={page.claims}
              />
            )}
            <BulkBar
              desk={desk}
              me={scope.actor}
              members={checkers.map(({ id, name }) => ({ id, name }))}
              known={onceEach([...page.claims, ...chosen])}
            />
            <TablePages
              previousHref={href(page.previous)}
              nextHref={href(page.next)}
              summary={total}
            />
          </div>
        </div>
      </SelectionProvider>
    </PageBody>
  );
}

// Of a row the browser gets no more than it needs to change it.
function onceEach(claims: readonly ChosenClaim[]): ChosenClaim[] {
  const known = new Map(
    claims.map(({ id, ref, revision, status }) => [id, { id, ref, revision, status }]),
  );
  return [...known.values()];
}
