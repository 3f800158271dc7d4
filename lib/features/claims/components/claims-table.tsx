"use client";
import Link from "next/link";
import { classNames } from "@/lib/ui/class-names";
import { ChevronDownIcon, ChevronUpIcon, SortIcon } from "@/lib/ui/icons";
import { formatNumber } from "@/lib/ui/format-number";
import { Time } from "@/lib/ui/time";
import type { ClaimRow } from "../claim-row";
import { figureWords } from "../figure-words";
import type { ClaimSort } from "../query";
import type { SortHead, TableColumn } from "../table-view";
import { COLUMN_WORDS, KIND_WORDS } from "../words";
import { PageCheckbox, RowCheckbox, ViewLink } from "./claim-selection";
import { HitText } from "./hit-text";
import styles from "./claims-table.module.css";
import { StatusBadge } from "./status-badge";

const COLUMN_SORTS: Partial<Record<TableColumn, ClaimSort>> = {
  kind: "kind",
  speaker: "speaker",
  status: "status",
  assignee: "assignee",
  updated: "updated",
};

type Heads = Partial<Record<ClaimSort, SortHead>>;

// Many columns do not fit beside the filters: then the table scrolls by itself, and its head with it.
const MOST_FITTING = 5;

/** Claims as a table; where the window is narrow, each row stands as a block. */
export function ClaimsTable({
  desk,
  columns,
  heads,
  claims,
}: {
  desk: string;
  columns: readonly TableColumn[];
  heads: Heads;
  claims: ClaimRow[];
}) {
  const path = `/w/${desk}/claims`;
  const isWide = columns.length > MOST_FITTING;
  return (
    <div className={isWide ? "md:overflow-x-auto" : undefined}>
      <table className={classNames(styles.table, "block w-full text-left text-sm md:table")}>
        <caption className="sr-only">Claims</caption>
        <thead className="max-md:sr-only md:table-header-group">
          <tr>
            <th scope="col" className={classNames(headClass(isWide), "w-8")}>
              <PageCheckbox />
            </th>
            <ColumnHead path={path} head={heads.ref} isWide={isWide}>
              Claim
            </ColumnHead>
            <th scope="col" className={headClass(isWide)}>
              Statement
            </th>
            {columns.map((column) => (
              <ColumnHead key={column} path={path} head={headOf(heads, column)} isWide={isWide}>
                {COLUMN_WORDS[column]}
              </ColumnHead>
            ))}
          </tr>
        </thead>
        <tbody className="block md:table-row-group">
          {claims.map((claim) => (
            <ClaimLine key={claim.id} desk={desk} columns={columns} claim={claim} />
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

function headOf(heads: Heads, column: TableColumn): SortHead | undefined {
  const sort = COLUMN_SORTS[column];
  return sort && heads[sort];
}

function ColumnHead({
  path,
  head,
  isWide,
  children,
}: {
  path: string;
  head: SortHead | undefined;
  isWide: boolean;
  children: string;
}) {
  if (!head) {
    return (
      <th scope="col" className={headClass(isWide)}>
        {children}
      </th>
    );
  }
  const { sorted, address } = head;
  const Mark = sorted === null ? SortIcon : MARKS[sorted];
  return (
    <th scope="col" aria-sort={sorted ?? undefined} className={headClass(isWide)}>
      <ViewLink
        href={`${path}?${address}`}
        className="inline-flex min-h-6 items-center gap-1 hover:text-ink"
      >
        {children}
        <Mark className={classNames("size-3.5", sorted === null ? "opacity-60" : "text-accent")} />
      </ViewLink>
    </th>
  );
}

const MARKS = { ascending: ChevronUpIcon, descending: ChevronDownIcon };

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
    <tr>
      <td>
        <RowCheckbox claimRef={claim.ref} />
      </td>
      <td>
        <Link href={href} prefetch={false} className="text-link">
          {claim.ref}
        </Link>
      </td>
      <td dir="auto">{claim.hit ? <HitText segments={claim.hit.statement} /> : claim.statement}</td>
      {columns.map((column) => (
        <td key={column} data-column={COLUMN_WORDS[column]}>
          <ColumnValue column={column} claim={claim} />
        </td>
      ))}
    </tr>
  );
}

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
    <span role="img" aria-label="none" className="text-ink-soft">
      –
    </span>
  );
}
