import { AppError } from "@/lib/core/errors";
import type { ClaimStatus } from "@/lib/features/claims/domain";
import { openSnapshot, type Snapshot } from "@/lib/platform/db/snapshot";
import type { WorkspaceScope } from "@/lib/platform/scope";
import type { ClaimExport } from "./export-schema";
import { can } from "./policy";
import { readTextsAhead } from "./read-ahead";
import { readBlocks } from "./read-blocks";
import { ClaimReader } from "./read-claims";
import { readCoverage } from "./read-coverage";
import { CHOSEN, readHead } from "./read-head";
import type { ClaimLine, Report } from "./report";
import { MAX_ARTICLES, type ReportChoice } from "./schema";

const CLAIMS_AT_ONCE = 500;
const LINES_AT_ONCE = 2000;

/** A part of a report's claims and of its lists, for a page of the screen. */
export type Part = { skip: number; take: number };

/** Only what sorts is sorted: the claims themselves are read by their ids, batch by batch. */
const ORDERED = `
  DECLARE report_claims NO SCROLL CURSOR FOR
  SELECT c.id FROM claims c
    JOIN articles a ON a.workspace_id = c.workspace_id AND a.id = c.article_id
   WHERE ${CHOSEN} ORDER BY a.number, c.number OFFSET $4 LIMIT $5`;

const LINES = `
  DECLARE report_lines NO SCROLL CURSOR FOR
  SELECT 'A' || a.number || '-' || c.number AS ref, c.statement, c.status, u.name AS assignee
    FROM claims c
    JOIN articles a ON a.workspace_id = c.workspace_id AND a.id = c.article_id
    LEFT JOIN members m ON m.workspace_id = c.workspace_id AND m.id = c.assignee_id
    LEFT JOIN users u ON u.id = m.user_id
   WHERE ${CHOSEN} ORDER BY a.number, c.number LIMIT $4`;

/** A report that reads one state of the database until it is closed. */
export type OpenReport = Report & { close(): Promise<void> };

/**
 * Opens a report on the desk as it is now. Read it without waiting for anybody, then close it: see
 * {@link openSnapshot}.
 *
 * @throws AppError `not_found` when a slug of the choice names no article of the workspace
 */
export async function openReport(
  scope: WorkspaceScope,
  choice: ReportChoice,
  part?: Part,
): Promise<OpenReport> {
  if (!can(scope.actor, "report.export")) throw new AppError("forbidden");
  await readTextsAhead(scope, choice);
  const snapshot = await openSnapshot(scope.db);
  try {
    const { head, articleIds, texts } = await readHead(snapshot, scope, choice);
    const chosen = (statuses: readonly ClaimStatus[]) => [scope.workspaceId, articleIds, statuses];
    const reader = new ClaimReader(snapshot, scope, { choice, texts });
    return {
      head,
      claims: () =>
        claimsOf(snapshot, reader, [
          ...chosen(choice.statuses),
          part?.skip ?? 0,
          part?.take ?? null,
        ]),
      lines: (statuses) =>
        linesOf(snapshot, [
          ...chosen(choice.statuses.filter((status) => statuses.includes(status))),
          part?.take ?? null,
        ]),
      blocks: ({ number }) => readBlocks(snapshot, scope, number),
      coverage: ({ number }) => readCoverage(snapshot, scope, number),
      close: () => snapshot.close(),
    };
  } catch (error) {
    await snapshot.close();
    throw error;
  }
}

/** An article that can be chosen for a report. */
export type ChoosableArticle = { slug: string; number: number; title: string; archived: boolean };

/** The articles that a report can be made of, the newest first: at most a thousand of them. */
export async function choosableArticles(scope: WorkspaceScope): Promise<ChoosableArticle[]> {
  const articles = await scope.db.prisma.article.findMany({
    where: { workspaceId: scope.workspaceId },
    select: { slug: true, number: true, title: true, archivedAt: true },
    orderBy: { number: "desc" },
    take: MAX_ARTICLES,
  });
  return articles.map(({ archivedAt, ...article }) => ({
    ...article,
    archived: archivedAt !== null,
  }));
}

async function* claimsOf(
  snapshot: Snapshot,
  reader: ClaimReader,
  values: readonly unknown[],
): AsyncGenerator<ClaimExport[]> {
  await snapshot.rows(ORDERED, values);
  for (;;) {
    const rows = await snapshot.rows<{ id: string }>(`FETCH ${CLAIMS_AT_ONCE} FROM report_claims`);
    if (rows.length > 0) yield await reader.read(rows.map((row) => row.id));
    if (rows.length < CLAIMS_AT_ONCE) break;
  }
  await snapshot.rows("CLOSE report_claims");
}

async function* linesOf(
  snapshot: Snapshot,
  values: readonly unknown[],
): AsyncGenerator<ClaimLine[]> {
  await snapshot.rows(LINES, values);
  for (;;) {
    const rows = await snapshot.rows<ClaimLine>(`FETCH ${LINES_AT_ONCE} FROM report_lines`);
    if (rows.length > 0) yield rows;
    if (rows.length < LINES_AT_ONCE) break;
  }
  await snapshot.rows("CLOSE report_lines");
}
