import { newId } from "@/lib/core/ids";
import { compare, type Finding } from "../findings";
import { type Load, loadDatabase, type LoadOptions, loadServer } from "../load";
import { cycle, type Measured, type Setting } from "./setting";

const REASONS = "The register says so.";

type OpenClaim = { id: string; revision: number; articleId: string; evidenceId: string };

/** Verdicts on claims that have none yet, each with its evidence and its event in the history. */
export async function measureVerdicts({ larger, options }: Measured): Promise<Finding[]> {
  const alone = await loadTransactions(larger, options.load);
  const program = await loadVerdicts(larger, options.load);
  const what = "Saving a verdict, API";
  return [compare({ what, claims: larger.claims, alone, program }, 450)];
}

async function openClaims({ pool, database }: Setting): Promise<OpenClaim[]> {
  const { rows } = await pool.query<OpenClaim>(
    `SELECT c.id, c.revision, c.article_id AS "articleId", e.id AS "evidenceId"
       FROM claims c JOIN evidence e ON e.claim_id = c.id
      WHERE c.workspace_id = $1 AND c.status IN ('unreviewed', 'in_review')`,
    [database.desk.workspaceId],
  );
  return rows;
}

async function loadVerdicts(setting: Setting, load: LoadOptions): Promise<Load> {
  const { server, api } = setting;
  const claims = (await openClaims(setting)).values();
  const next = () => {
    const claim = claims.next().value;
    if (claim === undefined) throw new Error("There are too few claims without a verdict.");
    const body = { verdict: "verified", reasons: REASONS, evidenceIds: [claim.evidenceId] };
    return {
      method: "POST" as const,
      path: `/api/v1/claims/${claim.id}/reviews`,
      headers: { ...api, "if-match": `"${claim.revision}"`, "content-type": "application/json" },
      body: JSON.stringify(body),
    };
  };
  return loadServer({ url: server.url, headers: api, next }, load);
}

/** The least that saving a verdict can be, without a look at whether it may be given. */
async function loadTransactions(setting: Setting, load: LoadOptions): Promise<Load> {
  const { workspaceId, memberIds } = setting.database.desk;
  const next = cycle(await openClaims(setting));
  return loadDatabase(
    setting.pool,
    async (query) => {
      const { id, articleId, evidenceId } = next();
      const reviewId = newId();
      await query("BEGIN");
      await query({
        text: "SELECT * FROM claims WHERE workspace_id = $1 AND id = $2 FOR UPDATE",
        values: [workspaceId, id],
      });
      await query({
        text: `INSERT INTO reviews (id, workspace_id, claim_id, reviewer_id, verdict, reasons,
                                    claim_revision, statement, figures)
               SELECT $1, workspace_id, id, $4, 'verified', $5, revision, statement, '[]'
                 FROM claims WHERE workspace_id = $2 AND id = $3`,
        values: [reviewId, workspaceId, id, memberIds[0], REASONS],
      });
      await query({
        text: `INSERT INTO review_evidence (workspace_id, review_id, evidence_id)
               VALUES ($1, $2, $3)`,
        values: [workspaceId, reviewId, evidenceId],
      });
      // The status stays, so that the program finds the claims as they were.
      await query({
        text: `UPDATE claims SET revision = revision + 1, updated_at = now()
                WHERE workspace_id = $1 AND id = $2`,
        values: [workspaceId, id],
      });
      await query({
        text: `INSERT INTO audit_events (id, workspace_id, actor_id, channel, type, article_id,
                                         claim_id, payload)
               VALUES ($1, $2, $3, 'api', 'claim.reviewed', $4, $5, $6)`,
        values: [newId(), workspaceId, memberIds[0], articleId, id, { reasons: REASONS }],
      });
      await query("COMMIT");
    },
    load,
  );
}
