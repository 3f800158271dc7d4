import type { WorkspaceScope } from "@/lib/platform/scope";
import { openReport } from "./data";
import { reportMarkup } from "./html-report";
import { claimCount, type ReportHead, totalCounts } from "./report";
import type { ReportChoice } from "./schema";

/** How many claims a page of the screen shows. Files hold all of them. */
const CLAIMS_ON_A_PAGE = 400;

/** A page of a report: its HTML, and which claims of how many stand on it. */
export type ReportPage = {
  head: ReportHead;
  html: string;
  total: number;
  first: number;
  last: number;
  pages: number;
};

/**
 * Reads a report as far as a page of the screen shows it.
 *
 * @param page from 1; one past the end shows no claims
 * @throws AppError `not_found` when a slug of the choice names no article of the workspace
 */
export async function readReportPage(
  scope: WorkspaceScope,
  choice: ReportChoice,
  page: number,
): Promise<ReportPage> {
  const skip = (page - 1) * CLAIMS_ON_A_PAGE;
  const report = await openReport(scope, choice, { skip, take: CLAIMS_ON_A_PAGE });
  try {
    const total = claimCount(totalCounts(report.head.articles));
    const pages = Math.max(1, Math.ceil(total / CLAIMS_ON_A_PAGE));
    const extent = pages === 1 ? "whole" : page === 1 ? "first page" : "later page";
    let html = "";
    for await (const part of reportMarkup(report, extent)) html += part;
    const last = Math.min(total, skip + CLAIMS_ON_A_PAGE);
    return { head: report.head, html, total, first: Math.min(total, skip + 1), last, pages };
  } finally {
    await report.close();
  }
}
