import { reportMarkup } from "./html-report";
import { markup, styleElement } from "./markup";
import type { Report, ReportHead } from "./report";
import { pageStyle, REPORT_STYLE, TOKEN_STYLE } from "./report-style";

/**
 * Writes a report as one HTML file that needs nothing else: no script, no font, no picture from
 * elsewhere. Made to be printed as well as read.
 */
export async function* writeHtml(report: Report): AsyncGenerator<string> {
  yield documentHead(report.head);
  yield* reportMarkup(report);
  yield "</main></body></html>\n";
}

// The policy repeats to the browser what the file promises, should an escape ever fail.
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

function documentHead(head: ReportHead): string {
  return markup`<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><meta name="referrer" content="no-referrer">
<title>Review report · ${head.workspace.name}</title>
${styleElement(TOKEN_STYLE + REPORT_STYLE + pageStyle(head))}
</head><body><main class="report">
`.html;
}
