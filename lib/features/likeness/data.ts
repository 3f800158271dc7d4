import { verdictsDisagree } from "@/lib/features/claims/domain";
import { linkedPairsOf } from "@/lib/features/claims/linked-pairs";
import type { WorkspaceScope } from "@/lib/platform/scope";
import {
  candidatesStatement,
  type CandidateRow,
  type CountedWord,
  type Statement,
  wordsStatement,
} from "./like-statements";
import { likeness, SHOWN_FROM } from "./likeness";
import { compareMeasured, type ComparedFigure, measuredIn } from "./measured";
import { otherClaims } from "./other-claims";
import type { Elsewhere, LikeClaim, LinkedClaim } from "./schema";

/** Like claims that are shown at most. */
const MOST_LIKE = 8;
/** With fewer words than these a text says nothing yet. */
const FEWEST_WORDS = 2;

/** What like claims are looked for: a claim, or one that is being written. */
export type Sought = { statement: string; figures: readonly ComparedFigure[] };

type Found = Pick<LikeClaim, "likeness" | "figures"> & { id: string };

/**
 * The claims of the desk that say much the same as a text, the likest first (`likeness`). Those of
 * archived articles are among them, deleted ones are not.
 */
export async function likeClaims(scope: WorkspaceScope, sought: Sought): Promise<LikeClaim[]> {
  return withClaims(scope, await findLike(scope, sought, null, new Set()), null);
}

/** The claims that are linked to one, and those that are like it. */
export async function elsewhereOf(
  scope: WorkspaceScope,
  claim: Sought & { id: string },
): Promise<Elsewhere> {
  const linked = await linkedClaims(scope, claim.id);
  const known = new Set(linked.map(({ id }) => id));
  const like = await findLike(scope, claim, claim.id, known);
  return { linked, like: await withClaims(scope, like, claim.id) };
}

async function findLike(
  scope: WorkspaceScope,
  { statement, figures }: Sought,
  except: string | null,
  known: ReadonlySet<string>,
): Promise<Found[]> {
  const { pool } = scope.db;
  const words = (await pool.query<CountedWord>(wordsStatement(scope, statement))).rows;
  if (words.length < FEWEST_WORDS) return [];
  const { rows } = await pool.query<CandidateRow>(
    candidatesStatement(scope, statement, words, except),
  );
  const counts = new Map(words.map(({ word, claims }) => [word, claims]));
  const measured = measuredIn({ statement, figures });
  return rows
    .filter(({ id }) => !known.has(id))
    .map((row) => {
      const relation = compareMeasured(measured, measuredIn(row));
      const { trigrams, words: others } = row;
      const score = likeness({ trigrams, words: counts, others, figures: relation });
      return { id: row.id, likeness: score, figures: relation };
    })
    .filter((found) => found.likeness >= SHOWN_FROM)
    .toSorted((a, b) => b.likeness - a.likeness)
    .slice(0, MOST_LIKE);
}

async function withClaims(
  scope: WorkspaceScope,
  found: readonly Found[],
  beside: string | null,
): Promise<LikeClaim[]> {
  const claims = await otherClaims(
    scope,
    found.map(({ id }) => id),
    beside,
  );
  return found.flatMap(({ id, ...how }) => {
    const claim = claims.get(id);
    return claim ? [{ ...claim, ...how }] : [];
  });
}

/** The ids of the claims that are linked to one, as a statement. */
export function linkedStatement({ workspaceId }: WorkspaceScope, claimId: string): Statement {
  const text = `
    SELECT p.other_id AS id, c.status FROM (${linkedPairsOf("$1::uuid", "$2::uuid")}) p
      JOIN claims c ON c.id = p.claim_id
     WHERE p.claim_id = $2::uuid`;
  return { text, values: [workspaceId, claimId] };
}

/** The claims that are linked to one, by reference, and whether the verdicts disagree. */
export async function linkedClaims(scope: WorkspaceScope, claimId: string): Promise<LinkedClaim[]> {
  const { text, values } = linkedStatement(scope, claimId);
  const { rows } = await scope.db.pool.query<{ id: string; status: LinkedClaim["status"] }>(
    text,
    values,
  );
  const others = await otherClaims(
    scope,
    rows.map(({ id }) => id),
    claimId,
  );
  return rows
    .flatMap(({ id, status }) => {
      const other = others.get(id);
      return other ? [{ ...other, disagrees: verdictsDisagree(status, other.status) }] : [];
    })
    .toSorted((a, b) => byRef(a, b));
}

function byRef(a: LinkedClaim, b: LinkedClaim): number {
  return a.ref.localeCompare(b.ref, "en", { numeric: true });
}
