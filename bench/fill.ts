import type { Pool } from "pg";
import { newId } from "@/lib/core/ids";
import { codePointLength } from "@/lib/core/offsets";
import { sha256 } from "@/lib/core/sha256";
import { anchorAt } from "@/lib/core/text-quote";
import { sentence, type Random } from "@/lib/core/random-words-fixture";

/** How many claims an article of the measured desk has. */
const CLAIMS_AN_ARTICLE = 300;

const KINDS = ["figure", "event", "attribution", "comparison", "institution", "history", "causal"];
const STATUSES = ["unreviewed", "in_review", "verified", "disputed", "needs_context"];
const SPEAKERS = 200;
const BATCH = 2000;

export type FilledDesk = { workspaceId: string; memberIds: string[]; articleSlugs: string[] };

type Rows = Record<string, Record<string, unknown>[]>;

/**
 * Fills an empty, migrated database with one desk of `claims` claims in articles of 300: every claim
 * with a figure and an anchor, every third with a piece of evidence. The same numbers every time.
 */
export async function fillDesk(
  pool: Pool,
  options: { claims: number; userIds: string[]; workspaceId: string; random: Random },
): Promise<FilledDesk> {
  const { claims, userIds, workspaceId, random } = options;
  const memberIds = userIds.map(() => newId());
  const articles = Math.ceil(claims / CLAIMS_AN_ARTICLE);
  await insert(pool, {
    workspaces: [{ id: workspaceId, slug: "bench", name: "Bench", article_counter: articles }],
    members: userIds.map((user_id, index) => ({
      id: memberIds[index],
      workspace_id: workspaceId,
      user_id,
      role: index === 0 ? "owner" : "checker",
    })),
  });
  const articleSlugs: string[] = [];
  for (let number = 1; number <= articles; number += 1) {
    const count = Math.min(CLAIMS_AN_ARTICLE, claims - (number - 1) * CLAIMS_AN_ARTICLE);
    const rows = articleRows({ workspaceId, number, count, memberIds, random });
    articleSlugs.push(`article-${number}`);
    await insert(pool, rows);
  }
  await pool.query("VACUUM ANALYZE");
  return { workspaceId, memberIds, articleSlugs };
}

type ArticleInput = {
  workspaceId: string;
  number: number;
  count: number;
  memberIds: string[];
  random: Random;
};

function articleRows({ workspaceId, number, count, memberIds, random }: ArticleInput): Rows {
  const articleId = newId();
  const versionId = newId();
  const sentences = Array.from({ length: count }, () => sentence(random));
  const text = sentences.join(" ");
  const owned = { workspace_id: workspaceId };
  const rows: Rows = {
    articles: [
      {
        id: articleId,
        ...owned,
        number,
        slug: `article-${number}`,
        title: `Article ${number}`,
        claim_counter: count,
      },
    ],
    article_versions: [
      {
        id: versionId,
        ...owned,
        article_id: articleId,
        number: 1,
        kind: "draft",
        text,
        sha256: sha256(text),
        length: codePointLength(text),
      },
    ],
    claims: [],
    figures: [],
    anchors: [],
    sources: [],
    evidence: [],
  };
  let start = 0;
  sentences.forEach((statement, index) => {
    const id = newId();
    const end = start + statement.length;
    rows.claims!.push({
      id,
      ...owned,
      article_id: articleId,
      number: index + 1,
      kind: random.pick(KINDS),
      statement,
      speaker: random.below(3) === 0 ? `Speaker ${random.below(SPEAKERS)}` : null,
      status: random.pick(STATUSES),
      assignee_id: random.below(4) === 0 ? random.pick(memberIds) : null,
    });
    rows.figures!.push({
      id: newId(),
      ...owned,
      claim_id: id,
      position: 0,
      value: String(random.below(100_000)),
      unit: random.pick(["%", "USD", "enterprises", "patents"]),
      qualifier: "exactly",
      measures: "count",
    });
    const anchor = anchorAt(text, start, end)!;
    rows.anchors!.push({
      id: newId(),
      ...owned,
      claim_id: id,
      version_id: versionId,
      ...anchor,
      state: "exact",
    });
    if (index % 3 === 0) {
      const source = sourceRow(workspaceId);
      rows.sources!.push(source);
      rows.evidence!.push(evidenceRow(workspaceId, id, source));
    }
    start = end + 1;
  });
  return rows;
}

function sourceRow(workspaceId: string) {
  const id = newId();
  const url = `https://example.org/${id}`;
  return { id, workspace_id: workspaceId, identity: url, url, title: "A register", root_id: id };
}

function evidenceRow(workspaceId: string, claimId: string, source: ReturnType<typeof sourceRow>) {
  const { id, url, title } = source;
  return {
    id: newId(),
    workspace_id: workspaceId,
    claim_id: claimId,
    source_id: id,
    url,
    title,
    stance: "supports",
    source_type: "primary",
  };
}

/** Inserts rows table by table, in the order given, some thousands a statement. */
async function insert(pool: Pool, tables: Rows): Promise<void> {
  for (const [table, rows] of Object.entries(tables)) {
    const columns = Object.keys(rows[0] ?? {}).map((column) => `"${column}"`);
    const list = columns.join(", ");
    for (let from = 0; from < rows.length; from += BATCH) {
      await pool.query(
        `INSERT INTO ${table} (${list})
         SELECT ${list} FROM json_populate_recordset(NULL::${table}, $1::json)`,
        [JSON.stringify(rows.slice(from, from + BATCH))],
      );
    }
  }
}
