import { buttonClass } from "@/lib/ui/button-style";
import { CrossIcon } from "@/lib/ui/icons";
import type { Choice, FacetChoices } from "../facet-choices";
import { CLAIM_SORTS, type ClaimSort, usualSort } from "../query";
import {
  sortedBy,
  TABLE_COLUMNS,
  type TableView,
  tableViewParams,
  withColumn,
  withoutFilters,
} from "../table-view";
import { COLUMN_WORDS } from "../words";
import { ViewLink } from "./claim-selection";
import { SortChoice, TableChoice } from "./table-choice";

const SORT_WORDS: Record<ClaimSort, string> = {
  ref: "Claim number",
  relevance: "Best match",
  updated: "Last changed",
  status: "Status",
  kind: "Kind",
  speaker: "Speaker",
  assignee: "Assignee",
};

/** How the table is sorted, and which columns it has. */
export function TableToolbar({ path, view }: { path: string; view: TableView }) {
  const { q, sort } = view.query;
  const usual = usualSort(q);
  const options = CLAIM_SORTS.filter((one) => one !== "relevance" || usual === one).map((one) => ({
    // Empty for the usual one, so that a form leaves it out and a search can be ranked.
    value: one === usual ? "" : one,
    label: `By ${SORT_WORDS[one].toLowerCase()}`,
    href: `${path}?${tableViewParams(one === sort ? view : sortedBy(view, one))}`,
  }));
  return (
    <div className="flex flex-wrap items-start gap-2">
      <SortChoice value={sort === usual ? "" : sort} options={options} />
      <details className="relative">
        <summary className={`${buttonClass("secondary", "md")} list-none`}>Columns</summary>
        <fieldset className="absolute right-0 z-20 mt-1 w-56 rounded-md border border-rule-strong bg-sheet p-3 shadow-dialog max-sm:right-auto max-sm:left-0">
          <legend className="sr-only">Columns of the table</legend>
          {TABLE_COLUMNS.map((column) => (
            <TableChoice
              key={column}
              name="columns"
              value={column}
              isChosen={view.columns.includes(column)}
              label={COLUMN_WORDS[column]}
              href={`${path}?${tableViewParams(withColumn(view, column))}`}
            />
          ))}
        </fieldset>
      </details>
    </div>
  );
}

/** What the table is narrowed down to, each to be taken away again. */
export function ChosenFilters({
  path,
  view,
  facets,
}: {
  path: string;
  view: TableView;
  facets: FacetChoices[];
}) {
  const chosen = facets.flatMap(({ facet, title, choices }) =>
    choices.filter((choice) => choice.isChosen).map((choice) => ({ facet, title, choice })),
  );
  if (chosen.length === 0) return null;
  return (
    <ul aria-label="Filters" className="flex flex-wrap items-center gap-2">
      {chosen.map(({ facet, title, choice }) => (
        <li key={`${facet}=${choice.value}`} className="min-w-0">
          <FilterLink path={path} title={title} choice={choice} />
        </li>
      ))}
      <li>
        <ViewLink
          href={`${path}?${tableViewParams(withoutFilters(view))}`}
          className="text-link inline-flex min-h-8 items-center text-sm"
        >
          Clear all
        </ViewLink>
      </li>
    </ul>
  );
}

function FilterLink({ path, title, choice }: { path: string; title: string; choice: Choice }) {
  return (
    <ViewLink
      href={`${path}?${choice.address}`}
      className="inline-flex min-h-8 max-w-full items-center gap-1.5 rounded-md border border-rule-strong bg-sheet px-2 py-1 text-sm hover:bg-well"
    >
      <span className="sr-only">Without </span>
      <span className="min-w-0 break-words">
        <span className="text-ink-soft">{title}:</span> {choice.label}
      </span>
      <CrossIcon className="shrink-0 text-ink-soft" />
    </ViewLink>
  );
}
