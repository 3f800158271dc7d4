import { z } from "zod";
import { fieldErrors } from "@/lib/core/field-errors";
import { fail, type FieldErrors, ok, type Result } from "@/lib/core/result";
import { line, optionalLine } from "@/lib/core/text-fields";
import { type ClaimCursor, decodeCursor, encodeCursor } from "./cursor";
import { CLAIM_KINDS, CLAIM_STATUSES, parseClaimRef } from "./domain";

export const CLAIM_SORTS = [
  "ref",
  "relevance",
  "updated",
  "status",
  "kind",
  "speaker",
  "assignee",
] as const;
export type ClaimSort = (typeof CLAIM_SORTS)[number];

/** What claims can be narrowed down by; each takes several values, of which a claim has to have one. */
export const CLAIM_FACETS = [
  "status",
  "article",
  "kind",
  "speaker",
  "assignee",
  "evidence",
  "linked",
  "unit",
] as const;

/** How a claim can stand to those that people linked to it. */
export const LINKED_VALUES = ["disagrees", "agrees", "none"] as const;
export type ClaimFacet = (typeof CLAIM_FACETS)[number];

const MAX_QUERY = 500;
const MAX_VALUES = 100;
const DEFAULT_LIMIT = 50;
const MAX_LIMIT = 200;

/** A name that may come once, several times or not at all; values that repeat count once. */
function several<T extends z.ZodType<string, string>>(value: T, error = "Give a name.") {
  return z
    .union([value, z.array(value).max(MAX_VALUES, `At most ${MAX_VALUES} values.`)], { error })
    .default([])
    .transform((values) => [...new Set(Array.isArray(values) ? values : [values])]);
}

function oneOf(values: readonly string[]): string {
  return `Give one of: ${values.join(", ")}.`;
}

/** The filters, by the names they have in an address. */
const filters = {
  status: several(z.enum(CLAIM_STATUSES), oneOf(CLAIM_STATUSES)),
  /** The article's short name. */
  article: several(line(200)),
  kind: several(z.enum(CLAIM_KINDS), oneOf(CLAIM_KINDS)),
  /** Empty for the claims that are credited to nobody. */
  speaker: several(z.union([z.literal(""), line(200)])),
  assignee: several(
    z.union([z.enum(["me", "none"]), z.uuid()]),
    "Give a member's id, “me” or “none”.",
  ),
  evidence: several(z.enum(["has", "none"]), "Give “has” or “none”."),
  /** Whether its verdict and one of a linked claim's disagree, it is only linked, or not at all. */
  linked: several(z.enum(LINKED_VALUES), oneOf(LINKED_VALUES)),
  unit: several(line(80)),
};

const limit = z.union([z.int(), z.string().regex(/^\d{1,4}$/, "Give a whole number.")]);

/**
 * What a list of claims shows, in which order, and from where: the shape of the table's address and
 * of the API's query. A sort by relevance needs words to search for; without them it is one by
 * reference. The direction is that of the sort, unless given.
 */
export const claimQuerySchema = z
  .object({
    /** Words to search for, as people write them to a search engine; or a reference (A2-14). */
    q: optionalLine(MAX_QUERY),
    ...filters,
    /** Whether claims of archived articles are listed too. */
    archived: z
      .enum(["0", "1"])
      .default("0")
      .transform((value) => value === "1"),
    sort: z.enum(CLAIM_SORTS, oneOf(CLAIM_SORTS)).optional(),
    direction: z.enum(["asc", "desc"]).optional(),
    cursor: z.string().max(2000, "This is no cursor.").optional(),
    limit: limit
      .default(DEFAULT_LIMIT)
      .transform(Number)
      .pipe(z.int().min(1, "At least 1.").max(MAX_LIMIT, `At most ${MAX_LIMIT}.`)),
  })
  .transform((raw, context) => {
    const sort = settledSort(raw.q, raw.sort);
    const direction = raw.direction ?? ownDirection(sort);
    const cursor = raw.cursor ? decodeCursor(raw.cursor) : null;
    if (raw.cursor && (cursor?.sort !== sort || cursor.direction !== direction)) {
      context.addIssue({ code: "custom", path: ["cursor"], message: cursorMessage(cursor) });
      return z.NEVER;
    }
    return { ...raw, sort, direction, cursor };
  });
export type ClaimQuery = z.output<typeof claimQuerySchema>;

/** The sort where none is asked for. A reference finds one claim: there is nothing to rank. */
export function usualSort(q: string | null): ClaimSort {
  return q !== null && parseClaimRef(q) === null ? "relevance" : "ref";
}

function settledSort(q: string | null, asked: ClaimSort | undefined): ClaimSort {
  return asked === undefined || asked === "relevance" ? usualSort(q) : asked;
}

/** The way a sort runs unless asked otherwise: the newest and the best first, the rest from A to Z. */
export function ownDirection(sort: ClaimSort): "asc" | "desc" {
  return sort === "updated" || sort === "relevance" ? "desc" : "asc";
}

function cursorMessage(cursor: ClaimCursor | null): string {
  return cursor === null
    ? "This is no cursor. Start again from the first page."
    : "This cursor belongs to another order. Start again from the first page.";
}

export type QueryError = { code: "invalid"; message: string; fields: FieldErrors };

/**
 * Reads a query from an address. Names that mean nothing here are left alone, and so are the empty
 * fields that a form sends; only a speaker can be empty on purpose.
 */
export function parseClaimQuery(params: URLSearchParams): Result<ClaimQuery, QueryError> {
  const raw: Record<string, string | string[]> = {};
  for (const name of new Set(params.keys())) {
    const values = params.getAll(name).filter((value) => value !== "" || name === "speaker");
    if (values.length > 0) raw[name] = values.length === 1 ? values[0]! : values;
  }
  const parsed = claimQuerySchema.safeParse(raw);
  if (parsed.success) return ok(parsed.data);
  const message = "This address asks for something that the list of claims does not have.";
  return fail({ code: "invalid", message, fields: fieldErrors(parsed.error) });
}

/** Writes a query into an address; what is as it would be anyway is left out. */
export function claimQueryParams(query: ClaimQuery): URLSearchParams {
  const params = new URLSearchParams();
  if (query.q !== null) params.set("q", query.q);
  for (const facet of CLAIM_FACETS) {
    for (const value of query[facet]) params.append(facet, value);
  }
  if (query.archived) params.set("archived", "1");
  if (query.sort !== usualSort(query.q)) params.set("sort", query.sort);
  if (query.direction !== ownDirection(query.sort)) params.set("direction", query.direction);
  if (query.limit !== DEFAULT_LIMIT) params.set("limit", String(query.limit));
  if (query.cursor !== null) params.set("cursor", encodeCursor(query.cursor));
  return params;
}
