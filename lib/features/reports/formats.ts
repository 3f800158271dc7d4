import { writeClaimReviews } from "./claim-review";
import { writeCsv } from "./csv";
import { writeHtml } from "./html";
import { writeJson } from "./json";
import { writeMarkdown } from "./markdown";
import type { Report, ReportHead } from "./report";
import type { ReportFormat } from "./schema";

type Format = {
  name: string;
  /** What it is good for, for who chooses. */
  purpose: string;
  mediaType: string;
  /** Of the file's name. */
  ending: string;
  write: (report: Report) => AsyncIterable<string>;
};

export const FORMATS: Record<ReportFormat, Format> = {
  html: {
    name: "HTML",
    purpose: "One file to read and print",
    mediaType: "text/html; charset=utf-8",
    ending: "html",
    write: writeHtml,
  },
  md: {
    name: "Markdown",
    purpose: "Text to edit further",
    mediaType: "text/markdown; charset=utf-8",
    ending: "md",
    write: writeMarkdown,
  },
  csv: {
    name: "CSV",
    purpose: "A table, one row a claim",
    mediaType: "text/csv; charset=utf-8; header=present",
    ending: "csv",
    write: writeCsv,
  },
  json: {
    name: "JSON",
    purpose: "Everything, for programs",
    mediaType: "application/json",
    ending: "json",
    write: writeJson,
  },
  claimreview: {
    name: "ClaimReview",
    purpose: "Verdicts for search engines and other desks",
    mediaType: "application/ld+json",
    ending: "jsonld",
    write: writeClaimReviews,
  },
};

/**
 * The name of a report's file: that of its article where one was chosen, else of the desk, with the
 * day of the newest change in it, "plumbline-desk-2026-11-21.json".
 */
export function fileName(
  { workspace, choice, asOf }: Pick<ReportHead, "workspace" | "choice" | "asOf">,
  format: ReportFormat,
): string {
  const [slug, ...more] = choice.articles === "all" ? [] : choice.articles;
  const name = slug !== undefined && more.length === 0 ? slug : workspace.slug;
  const day = asOf === null ? "" : `-${asOf.slice(0, 10)}`;
  return `plumbline-${name}${day}.${FORMATS[format].ending}`;
}
