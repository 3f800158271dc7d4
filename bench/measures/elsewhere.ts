import type { QueryConfig } from "pg";
import { linkedStatement } from "@/lib/features/likeness/data";
import {
  type CandidateRow,
  candidatesStatement,
  type CountedWord,
  wordsStatement,
} from "@/lib/features/likeness/like-statements";
import { otherClaimsStatement } from "@/lib/features/likeness/other-claims";
import { compare, figure, type Finding } from "../findings";
import { type Load, loadDatabase, type LoadOptions } from "../load";
import { fillEvidence } from "./evidence-fill";
import { cycle, loadApi, loadPage, type Measured, type Setting } from "./setting";

const MOST_RATIO = 1.5;
const MOST_ADDED_MS = 15;
const MOST_LIKE_MS = 50;
const TEXTS = 100;
/** Claims that are shown beside one at most. */
const SHOWN = 8;

type Chosen = { id: string; slug: string; statement: string };

/** Like claims of a text, and the claim's panel, on a desk with 300,000 pieces of evidence. */
export async function measureElsewhere({ larger, options }: Measured): Promise<Finding[]> {
  const { claims } = larger;
  await fillEvidence(larger);
  const chosen = await someClaims(larger);
  const load = { ...options.load, connections: 1 };
  const like = {
    what: "Like claims of a text, API",
    claims,
    alone: await loadLike(larger, chosen, load),
    program: await loadApi(larger, cycle(chosen.map(likePath)), load),
  };
  const panel = {
    what: "A claim’s panel",
    claims,
    alone: await loadPanel(larger, chosen, load),
    program: await loadPage(larger, cycle(chosen.map(panelPath)), load),
  };
  return [withinReach(like), withinReach(panel), underMost(like)];
}

async function someClaims({ pool, database }: Setting): Promise<Chosen[]> {
  const { rows } = await pool.query<Chosen>(
    `SELECT c.id, a.slug, c.statement FROM claims c JOIN articles a ON a.id = c.article_id
      WHERE c.workspace_id = $1 ORDER BY md5(c.id::text) LIMIT $2`,
    [database.desk.workspaceId, TEXTS],
  );
  return rows;
}

function likePath({ statement }: Chosen): string {
  return `/api/v1/claims/like?${new URLSearchParams({ statement })}`;
}

function panelPath({ id, slug }: Chosen): string {
  return `/w/bench/articles/${slug}/claims/${id}`;
}

type Compared = { what: string; claims: number; alone: Load; program: Load };

/** Within 1.5 times the database alone and 15 ms. */
function withinReach({ what, claims, alone, program }: Compared): Finding {
  const most = alone.median * MOST_RATIO + MOST_ADDED_MS;
  return {
    ...compare({ what: `${what}, one at a time`, claims, alone, program }),
    aim: `< ${figure(most)} ms`,
    isMet: program.median < most,
  };
}

function underMost({ what, claims, alone, program }: Compared): Finding {
  return {
    ...compare({ what: `${what}: in all`, claims, alone, program }),
    aim: `< ${MOST_LIKE_MS} ms`,
    isMet: program.median < MOST_LIKE_MS,
  };
}

function loadLike(
  { pool, scope }: Setting,
  chosen: readonly Chosen[],
  load: LoadOptions,
): Promise<Load> {
  const next = cycle(chosen);
  return loadDatabase(
    pool,
    async (query) => {
      const { statement } = next();
      const words = (await query(wordsStatement(scope, statement))) as { rows: CountedWord[] };
      const found = (await query(candidatesStatement(scope, statement, words.rows, null))) as {
        rows: CandidateRow[];
      };
      const ids = found.rows.slice(0, SHOWN).map(({ id }) => id);
      await query(otherClaimsStatement(scope, ids, null));
    },
    load,
  );
}

function loadPanel(
  { pool, scope }: Setting,
  chosen: readonly Chosen[],
  load: LoadOptions,
): Promise<Load> {
  const next = cycle(chosen);
  return loadDatabase(
    pool,
    async (query) => {
      const { id } = next();
      await Promise.all(
        [...panelStatements(scope.workspaceId, id), linkedStatement(scope, id)].map(query),
      );
    },
    load,
  );
}

/** What the panel shows of a claim, table by table. */
function panelStatements(workspaceId: string, claimId: string): QueryConfig[] {
  const values = [workspaceId, claimId];
  return [
    `SELECT c.*, a.slug, a.number, u.name FROM claims c JOIN articles a ON a.id = c.article_id
       LEFT JOIN members m ON m.id = c.assignee_id LEFT JOIN users u ON u.id = m.user_id
      WHERE c.workspace_id = $1 AND c.id = $2`,
    "SELECT * FROM figures WHERE workspace_id = $1 AND claim_id = $2 ORDER BY position",
    `SELECT n.*, v.number FROM anchors n JOIN article_versions v ON v.id = n.version_id
      WHERE n.workspace_id = $1 AND n.claim_id = $2 ORDER BY v.number`,
    `SELECT e.*, s.root_id, u.name FROM evidence e JOIN sources s ON s.id = e.source_id
       LEFT JOIN members m ON m.id = e.created_by_id LEFT JOIN users u ON u.id = m.user_id
      WHERE e.workspace_id = $1 AND e.claim_id = $2 ORDER BY e.created_at, e.id`,
    `SELECT r.*, u.name, ARRAY(SELECT evidence_id FROM review_evidence WHERE review_id = r.id)
       FROM reviews r JOIN members m ON m.id = r.reviewer_id JOIN users u ON u.id = m.user_id
      WHERE r.workspace_id = $1 AND r.claim_id = $2 ORDER BY r.created_at DESC`,
    "SELECT * FROM notes WHERE workspace_id = $1 AND claim_id = $2 ORDER BY created_at",
    `SELECT * FROM audit_events WHERE workspace_id = $1 AND claim_id = $2
      ORDER BY sequence DESC LIMIT 51`,
  ].map((text) => ({ text, values }));
}
