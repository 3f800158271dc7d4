import { z } from "zod";
import { fail, ok, type Result } from "@/lib/core/result";
import { parseClaimRef } from "./domain";
import type { FacetFind } from "./facet-counts";
import {
  CLAIM_SORTS,
  type ClaimFacet,
  type ClaimQuery,
  type ClaimSort,
  claimQueryParams,
  ownDirection,
  parseClaimQuery,
  type QueryError,
} from "./query";
import { findName, readSelection, SELECTION, writeSelection } from "./selection";

/** The columns of the table that can be left out; reference and statement always stand. */
export const TABLE_COLUMNS = [
  "article",
  "kind",
  "speaker",
  "figures",
  "status",
  "assignee",
  "evidence",
  "updated",
] as const;
export type TableColumn = (typeof TABLE_COLUMNS)[number];

const USUAL_COLUMNS: readonly TableColumn[] = ["speaker", "status", "assignee", "evidence"];

/** Facets with so many values that their names can be searched. */
const FIND_FACETS = ["article", "speaker", "unit"] as const satisfies readonly ClaimFacet[];

/** All that the address of the claims table says: which claims, which columns, which are chosen. */
export type TableView = {
  query: ClaimQuery;
  columns: readonly TableColumn[];
  /** References of chosen claims, on this page or another. */
  selected: readonly string[];
  find: FacetFind;
};

const columnsSchema = z.array(z.enum(TABLE_COLUMNS));
const findSchema = z.string().trim().max(100);

/** Reads the address of the table. What is no query at all is an error; odd columns are left out. */
export function parseTableView(params: URLSearchParams): Result<TableView, QueryError> {
  const query = parseClaimQuery(params);
  if (!query.ok) return query;
  // A form sends an empty value first, so that no column at all is a choice too.
  const named = params.getAll("columns").filter((name) => name !== "");
  const columns = columnsSchema.safeParse(named);
  const find: FacetFind = {};
  for (const facet of FIND_FACETS) {
    const words = findSchema.safeParse(params.get(findName(facet)) ?? "");
    if (words.data && !words.data.includes("\0")) find[facet] = words.data;
  }
  if (!columns.success) {
    const fields = { columns: "There is no such column." };
    return fail({
      code: "invalid",
      message: "This address asks for a column that is not there.",
      fields,
    });
  }
  return ok({
    query: query.value,
    columns: params.has("columns") ? inOrder(columns.data) : USUAL_COLUMNS,
    selected: readSelection(params).filter((ref) => parseClaimRef(ref) !== null),
    find,
  });
}

/** Writes the address of a view; what is as usual is left out. */
export function tableViewParams({ query, columns, selected, find }: TableView): URLSearchParams {
  const params = claimQueryParams(query);
  if (columns.join() !== USUAL_COLUMNS.join()) {
    for (const column of columns.length === 0 ? [""] : columns) params.append("columns", column);
  }
  for (const facet of FIND_FACETS) {
    if (find[facet]) params.set(findName(facet), find[facet]);
  }
  if (selected.length > 0) params.set(SELECTION, writeSelection(selected));
  return params;
}

/** The address of the page that a cursor (as it stands in an address) leads to. */
export function pageParams(view: TableView, cursor: string): URLSearchParams {
  const params = tableViewParams({ ...view, query: { ...view.query, cursor: null } });
  params.set("cursor", cursor);
  return params;
}

/** What a form has to send along because no field of the page says it. */
export function keptFields({ query }: TableView): { name: string; value: string }[] {
  const params = claimQueryParams(query);
  const kept = ["direction", "limit"].flatMap((name) => {
    const value = params.get(name);
    return value === null ? [] : [{ name, value }];
  });
  return [{ name: "columns", value: "" }, ...kept];
}

/** The view sorted by `sort`; sorted so already, the other way round. From the first page. */
export function sortedBy(view: TableView, sort: ClaimSort): TableView {
  const isSo = view.query.sort === sort;
  const other = view.query.direction === "asc" ? "desc" : "asc";
  const direction = isSo ? other : ownDirection(sort);
  return { ...view, query: { ...view.query, sort, direction, cursor: null } };
}

/** The head of a column that the table can be sorted by: how it is sorted, and the address that sorts it. */
export type SortHead = { sorted: "ascending" | "descending" | null; address: string };

/** The heads of what the table can be sorted by. */
export function sortHeads(view: TableView): Partial<Record<ClaimSort, SortHead>> {
  const { sort, direction } = view.query;
  const sorted = direction === "asc" ? "ascending" : "descending";
  const heads = CLAIM_SORTS.map((one) => {
    const address = tableViewParams(sortedBy(view, one)).toString();
    return [one, { sorted: one === sort ? sorted : null, address }];
  });
  return Object.fromEntries(heads) as Partial<Record<ClaimSort, SortHead>>;
}

/** The view with a value of a facet taken in, or left out again; all the same by several names. */
export function withChoice(
  view: TableView,
  facet: ClaimFacet,
  names: readonly string[],
): TableView {
  const chosen: readonly string[] = view.query[facet];
  const rest = chosen.filter((value) => !names.includes(value));
  const values = rest.length < chosen.length ? rest : [...chosen, names[0] ?? ""];
  return { ...view, query: { ...view.query, [facet]: values, cursor: null } };
}

/** Whether archived articles' claims show, and the address where it is the other way. */
export function archivedToo(view: TableView): { isChosen: boolean; address: string } {
  const { archived } = view.query;
  const other = { ...view, query: { ...view.query, archived: !archived, cursor: null } };
  return { isChosen: archived, address: tableViewParams(other).toString() };
}

/** The view with a column shown, or hidden. */
export function withColumn(view: TableView, column: TableColumn): TableView {
  const rest = view.columns.filter((shown) => shown !== column);
  const columns = rest.length < view.columns.length ? rest : [...view.columns, column];
  return { ...view, columns: inOrder(columns) };
}

/** The view without any filter, search or page; columns and sort stay. */
export function withoutFilters(view: TableView): TableView {
  const { sort, direction, limit } = view.query;
  const empty = {
    status: [],
    article: [],
    kind: [],
    speaker: [],
    assignee: [],
    evidence: [],
    linked: [],
    unit: [],
  };
  const isRanked = sort === "relevance";
  const query: ClaimQuery = {
    ...empty,
    q: null,
    archived: false,
    sort: isRanked ? "ref" : sort,
    direction: isRanked ? "asc" : direction,
    limit,
    cursor: null,
  };
  return { ...view, query, find: {} };
}

function inOrder(columns: readonly TableColumn[]): readonly TableColumn[] {
  return TABLE_COLUMNS.filter((column) => columns.includes(column));
}
