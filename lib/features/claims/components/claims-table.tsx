import Link from "next/link";
import { classNames } from "@/lib/ui/class-names";
import { ChevronDownIcon, ChevronUpIcon, SortIcon } from "@/lib/ui/icons";
import { formatNumber } from "@/lib/ui/format-number";
import { Time } from "@/lib/ui/time";
import type { ClaimRow } from "../claim-row";
import { figureWords } from "../figure-words";
import type { ClaimSort } from "../query";
import { sortedBy, type TableColumn, type TableView, tableViewParams } from "../table-view";
import { KIND_WORDS } from "../words";
import { PageCheckbox, RowCheckbox, ViewLink } from "./claim-selection";
import { HitText } from "./hit-text";
import { StatusBadge } from "./status-badge";

/** How a column is called, and what it sorts by. */
export const COLUMN_WORDS: Record<TableColumn, { title: string; sort?: ClaimSort }> = {
  article: { title: "Article" },
  kind: { title: "Kind", sort: "kind" },
  speaker: { title: "Speaker", sort: "speaker" },
  figures: { title: "Figures" },
  status: { title: "Status", sort: "status" },
  assignee: { title: "Assignee", sort: "assignee" },
  evidence: { title: "Evidence" },
  updated: { title: "Changed", sort: "updated" },
};

// Many columns do not fit beside the filters: then the table scrolls by itself, and its head with it.
const MOST_FITTING = 5;

/** Claims as a table; where the window is narrow, each row stands as a block. */
export function ClaimsTable({
  desk,
  view,
  claims,
}: {
  desk: string;
  view: TableView;
  claims: ClaimRow[];
}) {
  const path = `/w/${desk}/claims`;
  const isWide = view.columns.length > MOST_FITTING;
  return (
    <div className={isWide ? "md:overflow-x-auto" : undefined}>
      <table className="block w-full border-collapse text-left text-sm md:table">
        <caption className="sr-only">Claims</caption>
        <thead className="max-md:sr-only md:table-header-group">
          <tr>
            <th scope="col" className={classNames(headClass(isWide), "w-8")}>
              <PageCheckbox />
            </th>
            <SortHead path={path} view={view} sort="ref" isWide={isWide}>
              Claim
            </SortHead>
            <th scope="col" className={headClass(isWide)}>
              Statement
            </th>
            {view.columns.map((column) => (
              <SortHead
                key={column}
                path={path}
                view={view}
                sort={COLUMN_WORDS[column].sort}
                isWide={isWide}
              >
                {COLUMN_WORDS[column].title}
              </SortHead>
            ))}
          </tr>
        </thead>
        <tbody className="block md:table-row-group">
          {claims.map((claim) => (
            <ClaimLine key={claim.id} desk={desk} columns={view.columns} claim={claim} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function headClass(isWide: boolean): string {
  return classNames(
    "border-b border-rule-strong bg-paper px-2 py-2 align-middle text-xs font-medium whitespace-nowrap text-ink-soft",
    !isWide && "md:sticky md:top-14 md:z-10",
  );
}

function SortHead({
  path,
  view,
  sort,
  isWide,
  children,
}: {
  path: string;
  view: TableView;
  sort: ClaimSort | undefined;
  isWide: boolean;
  children: string;
}) {
  if (!sort) {
    return (
      <th scope="col" className={headClass(isWide)}>
        {children}
      </th>
    );
  }
  const isSorted = view.query.sort === sort;
  const isUp = view.query.direction === "asc";
  const sorted = isUp ? "ascending" : "descending";
  const Mark = isSorted ? (isUp ? ChevronUpIcon : ChevronDownIcon) : SortIcon;
  return (
    <th scope="col" aria-sort={isSorted ? sorted : undefined} className={headClass(isWide)}>
      <ViewLink
        href={`${path}?${tableViewParams(sortedBy(view, sort))}`}
        className="inline-flex min-h-6 items-center gap-1 hover:text-ink"
      >
        {children}
        <Mark className={classNames("size-3.5", isSorted ? "text-accent" : "opacity-60")} />
      </ViewLink>
    </th>
  );
}

function ClaimLine({
  desk,
  columns,
  claim,
}: {
  desk: string;
  columns: readonly TableColumn[];
  claim: ClaimRow;
}) {
  const href = `/w/${desk}/articles/${claim.article.slug}?claim=${claim.ref}`;
  return (
    <tr className="grid grid-cols-[2rem_1fr] gap-x-1 border-b py-3 has-[input:checked]:bg-accent-tint md:table-row md:py-0 md:hover:bg-well md:has-[input:checked]:bg-accent-tint">
      <td className={cellClass}>
        <RowCheckbox claimRef={claim.ref} />
      </td>
      <td className={classNames(cellClass, "whitespace-nowrap")}>
        <Link href={href} prefetch={false} className="text-link font-medium">
          {claim.ref}
        </Link>
      </td>
      <td
        dir="auto"
        className={classNames(cellClass, "min-w-0 break-words max-md:col-start-2 md:min-w-64")}
      >
        {claim.hit ? <HitText segments={claim.hit.statement} /> : claim.statement}
      </td>
      {columns.map((column) => (
        <td
          key={column}

          className={classNames(
            cellClass,
            "min-w-0 break-words max-md:col-start-2 max-md:flex max-md:gap-2 max-md:empty:hidden",
          )}
        >
          <span className="w-20 shrink-0 text-xs leading-5 text-ink-soft md:hidden">
            {COLUMN_WORDS[column].title}
          </span>
          <ColumnValue column={column} claim={claim} />
        </td>
      ))}
    </tr>
  );
}

const cellClass = "px-2 py-0.5 align-top md:py-3";

function ColumnValue({ column, claim }: { column: TableColumn; claim: ClaimRow }) {
  switch (column) {
    case "article":
      return <ArticleName {...claim.article} />;
    case "kind":
      return KIND_WORDS[claim.kind];
    case "speaker":
      if (claim.speaker === null) return <Nothing />;
      if (!claim.hit?.speaker) return claim.speaker;
      return (
        <span>
          <HitText segments={claim.hit.speaker} />
        </span>
      );
    case "figures":
      if (claim.figures.length === 0) return <Nothing />;
      return (
        <ul className="min-w-0 md:min-w-48">
          {claim.figures.map((figure) => (
            <li key={figureWords(figure)}>{figureWords(figure)}</li>
          ))}
        </ul>
      );
    case "status":
      return <StatusBadge status={claim.status} />;
    case "assignee":
      return claim.assignee?.name ?? <Nothing />;
    case "evidence":
      return claim.evidenceCount === 0 ? <Nothing /> : formatNumber(claim.evidenceCount);
    case "updated":
      return <Time at={claim.updatedAt} className="whitespace-nowrap" />;
  }
}

function ArticleName({ number, title }: ClaimRow["article"]) {
  const name = `A${number} ${title}`;
  return (
    <span title={name} className="line-clamp-3 min-w-0 md:min-w-40">
      {name}
    </span>
  );
}

function Nothing() {
  return (
    <span className="text-ink-soft">
      <span aria-hidden="true">–</span>
      <span className="sr-only">none</span>
    </span>
  );
}
