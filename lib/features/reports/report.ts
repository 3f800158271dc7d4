import { groupBy } from "@/lib/core/group-by";
import { CLAIM_STATUSES, type ClaimStatus } from "@/lib/features/claims/domain";
import type {
  ArticleExport,
  BlockExport,
  ClaimExport,
  CoverageExport,
  WorkspaceExport,
} from "./export-schema";
import type { ReportChoice } from "./schema";

export type StatusCounts = Record<ClaimStatus, number>;

/** An article of a report with the number of its claims in it, by status. */
export type ReportArticle = ArticleExport & { counts: StatusCounts };

/** What is known of a report before its claims are read. */
export type ReportHead = {
  workspace: WorkspaceExport;
  choice: ReportChoice;
  /** The newest change in the report, ISO 8601 in UTC; the report has no other date. */
  asOf: string | null;
  /** By number. */
  articles: ReportArticle[];
};

/** A claim as a list names it. */
export type ClaimLine = Pick<ClaimExport, "ref" | "statement" | "status" | "assignee">;

/**
 * A report as the writers read it: one state of the desk, its claims in the order of article and
 * number, a few hundred at a time, so that a report of any length fits into memory.
 */
export type Report = {
  head: ReportHead;
  /** May be read once. */
  claims(): AsyncIterable<ClaimExport[]>;
  /** How far an article has been looked at. */
  coverage(article: ReportArticle): Promise<CoverageExport | null>;
  /** The claims of the report that stand in one of `statuses`. */
  lines(statuses: readonly ClaimStatus[]): AsyncIterable<ClaimLine[]>;
  /** The blocks of an article's versions, by the version's number; those without any are left out. */
  blocks(article: ReportArticle): Promise<ReadonlyMap<number, BlockExport[]>>;
};

/** Claims of one article that follow each other; `opens` and `closes` say whether others do, too. */
export type Section = {
  article: ReportArticle;
  claims: ClaimExport[];
  opens: boolean;
  closes: boolean;
};

/**
 * Cuts the claims of a report at its articles. Every article comes, one without claims as a section
 * without claims; of an article that goes on, the last section closes it and may be empty.
 */
export async function* sections(report: Report): AsyncGenerator<Section> {
  const articles = report.head.articles;
  let current = 0;
  let opens = true;
  for await (const batch of report.claims()) {
    for (const [ref, claims] of groupBy(batch, articleOf)) {
      while (articles[current] && articles[current]!.ref !== ref) {
        yield { article: articles[current]!, claims: [], opens, closes: true };
        current += 1;
        opens = true;
      }
      const article = articles[current];
      if (!article) throw new Error(`No article ${ref} in the report, or not in its place`);
      yield { article, claims, opens, closes: false };
      opens = false;
    }
  }
  for (; current < articles.length; current += 1) {
    yield { article: articles[current]!, claims: [], opens, closes: true };
    opens = true;
  }
}

function articleOf({ ref }: ClaimExport): string {
  return ref.slice(0, ref.indexOf("-"));
}

/** The sum of several articles' counts. */
export function totalCounts(articles: readonly { counts: StatusCounts }[]): StatusCounts {
  const total = noClaims();
  for (const { counts } of articles) {
    for (const status of CLAIM_STATUSES) total[status] += counts[status];
  }
  return total;
}

export function noClaims(): StatusCounts {
  return {
    unreviewed: 0,
    in_review: 0,
    verified: 0,
    disputed: 0,
    needs_context: 0,
    unverifiable: 0,
  };
}

export function claimCount(counts: StatusCounts): number {
  return CLAIM_STATUSES.reduce((sum, status) => sum + counts[status], 0);
}
