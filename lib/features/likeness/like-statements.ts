import type { WorkspaceScope } from "@/lib/platform/scope";
import { MANY_CLAIMS } from "./likeness";

/** A statement for `pg`, with its values. */
export type Statement = { text: string; values: unknown[] };

/** Common words that are looked for together, at most, and how many of them a claim has to have. */
const COMMON_WORDS = 7;
const COMMON_SHARED = 4;
/** So many claims with the fitting words are ranked by them, and then so many by their trigrams. */
const BY_TRIGRAMS = 150;
const RANKED = 40;

/** A word as PostgreSQL's full-text search has it, and how many claims of the desk do. */
export type CountedWord = { word: string; claims: number };

/**
 * The words of a text with the number of the desk's claims that have each, counted up to
 * {@link MANY_CLAIMS}: the index gives the places of a word at once, and only those claims are read.
 */
export function wordsStatement({ workspaceId }: WorkspaceScope, statement: string): Statement {
  const text = `
    SELECT word, (SELECT count(*)::int FROM (
             SELECT FROM claims c
              WHERE c.workspace_id = $1::uuid AND c.deleted_at IS NULL
                AND c.search @@ quote_literal(word)::tsquery
              LIMIT ${MANY_CLAIMS}) counted) AS claims
      FROM unnest(tsvector_to_array(to_tsvector('english', search_text($2)))) AS word`;
  return { text, values: [workspaceId, statement] };
}

/** A claim that may be alike. */
export type CandidateRow = {
  id: string;
  statement: string;
  trigrams: number;
  /** Of the statement alone: its weight is A. */
  words: string[];
  figures: { value: string | null; unit: string; subject: string | null }[];
};

/**
 * The claims of the desk that share rare words with a text, or most of its common ones: first what
 * the full-text index finds, ranked by words, then by trigrams. A trigram index was measured too
 * (docs/adr/0017): a statement has eighty trigrams, and most of them stand in most claims.
 *
 * @param words the text's own; none finds nothing
 * @param except a claim that is not to be found: the one that the text is of
 */
export function candidatesStatement(
  { workspaceId }: WorkspaceScope,
  statement: string,
  words: readonly CountedWord[],
  except: string | null,
): Statement {
  const text = `
    WITH found AS MATERIALIZED (
      SELECT c.id, c.statement, c.search
        FROM claims c
       WHERE c.workspace_id = $1::uuid AND c.deleted_at IS NULL AND c.search @@ $2::tsquery
         AND c.id IS DISTINCT FROM $5::uuid
       ORDER BY ts_rank(c.search, $3::tsquery) DESC, c.id
       LIMIT ${BY_TRIGRAMS}),
    ranked AS (
      SELECT id, statement, search, similarity(statement, $4) AS trigrams
        FROM found ORDER BY trigrams DESC, id LIMIT ${RANKED})
    SELECT c.id, c.statement, c.trigrams, tsvector_to_array(ts_filter(c.search, '{a}')) AS words,
           (SELECT coalesce(json_agg(json_build_object('value', trim_scale(f.value)::text,
                     'unit', f.unit, 'subject', f.subject)), '[]')
              FROM figures f WHERE f.workspace_id = $1::uuid AND f.claim_id = c.id) AS figures
      FROM ranked c ORDER BY c.trigrams DESC, c.id`;
  const values = [workspaceId, findQuery(words), rankQuery(words), statement, except];
  return { text, values };
}

/** Any of the rare words; or of the common ones so many that few claims have them all. */
function findQuery(words: readonly CountedWord[]): string {
  const rare = words.filter(({ claims }) => claims < MANY_CLAIMS).map(({ word }) => quoted(word));
  // Of words that are too common to be counted, a longer one is likelier to be the rarer.
  const common = words
    .filter(({ claims }) => claims >= MANY_CLAIMS)
    .map(({ word }) => word)
    .toSorted((a, b) => b.length - a.length)
    .slice(0, COMMON_WORDS)
    .map(quoted);
  const least = Math.min(COMMON_SHARED, common.length > 2 ? common.length - 1 : common.length);
  return [...rare, ...(common.length > 0 ? [atLeast(least, common)] : [])].join(" | ");
}

function rankQuery(words: readonly CountedWord[]): string {
  return words.map(({ word }) => quoted(word)).join(" | ");
}

/** A query for `count` or more of the words: the first and one fewer of the rest, or so many of them. */
function atLeast(count: number, words: readonly string[]): string {
  if (words.length === count) return `(${words.join(" & ")})`;
  if (count === 1) return `(${words.join(" | ")})`;
  const [first = "", ...rest] = words;
  return `((${first} & ${atLeast(count - 1, rest)}) | ${atLeast(count, rest)})`;
}

function quoted(word: string): string {
  return `'${word.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`;
}
