import { type TableView, tableViewParams, withoutFilters } from "@/lib/features/claims/table-view";
import { CLAIM_FACETS } from "@/lib/features/claims/query";
import { withQuery } from "@/lib/core/address";
import { EmptyState } from "@/lib/ui/empty-state";
import { LinkButton } from "@/lib/ui/link-button";

/** Stands where the rows would be: why there are none, and the way on. */
export function NoClaims({ path, desk, view }: { path: string; desk: string; view: TableView }) {
  const { query } = view;
  const all = withQuery(path, tableViewParams(withoutFilters(view)));
  if (query.cursor !== null) {
    const first = tableViewParams({ ...view, query: { ...query, cursor: null } });
    return (
      <EmptyState
        title="No more claims here"
        action={<LinkButton href={withQuery(path, first)}>To the first page</LinkButton>}
      >
        The claims that stood here have changed since.
      </EmptyState>
    );
  }
  if (query.q === null && CLAIM_FACETS.every((facet) => query[facet].length === 0)) {
    return (
      <EmptyState
        title="No claims yet"
        action={<LinkButton href={`/w/${desk}/articles`}>To the articles</LinkButton>}
      >
        Open an article, select a sentence and press c: it becomes a claim.
      </EmptyState>
    );
  }
  return (
    <EmptyState title="No claim fits" action={<LinkButton href={all}>Show all claims</LinkButton>}>
      {query.q === null
        ? "No claim has all that the filters ask for. Take one of them away."
        : "No claim has these words. Try fewer of them; very common words (the, of) are not searched."}
    </EmptyState>
  );
}
