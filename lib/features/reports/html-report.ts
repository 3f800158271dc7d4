import { formatNumber } from "@/lib/ui/format-number";
import { formatDay } from "@/lib/ui/format-time";
import type { ArticleExport, CoverageExport } from "./export-schema";
import { statusMark } from "./glyphs";
import { claimMarkup } from "./html-claim";
import { numbers } from "./html-numbers";
import { type Markup, markup } from "./markup";
import {
  claimCount,
  type ClaimLine,
  type Report,
  type ReportArticle,
  type ReportHead,
  type Section,
  sections,
  totalCounts,
} from "./report";
import {
  choiceSentences,
  counted,
  countWords,
  coverageWords,
  FLAGGED_WORDS,
  listedSentences,
  listsOf,
  methodSentences,
  moment,
  NONE_LISTED,
  scopeSentence,
  TEXT_KIND_WORDS,
} from "./words";

/**
 * How much of a report is read: the whole of it, or as much of its claims as a page of the screen
 * holds. Only the first such page has what stands before the claims.
 */
export type Extent = "whole" | "first page" | "later page";

/** The body of a report, part by part: what the page shows and the file holds. */
export async function* reportMarkup(
  report: Report,
  extent: Extent = "whole",
): AsyncGenerator<string> {
  const { head } = report;
  if (extent !== "later page") {
    yield markup`${titleBlock(head)}${method(head)}${numbers(head)}`.html;
    for (const list of listsOf(head)) yield* listMarkup(report, list);
  }
  for await (const section of sections(report)) {
    const isElsewhere = section.claims.length === 0 && section.opens && extent !== "whole";
    if (isElsewhere) continue;
    const coverage = section.opens ? await report.coverage(section.article) : null;
    yield sectionMarkup(section, coverage).html;
  }
}

async function* listMarkup(
  report: Report,
  { title, words, statuses }: ReturnType<typeof listsOf>[number],
): AsyncGenerator<string> {
  yield markup`<section><h2>${title}</h2>
<p class="lead">${words}</p>
`.html;
  let listed = 0;
  for await (const lines of report.lines(statuses)) {
    yield markup`${listed === 0 && OPEN_LIST}${lines.map(listItem)}`.html;
    listed += lines.length;
  }
  const total = totalCounts(report.head.articles);
  const missing = statuses.reduce((sum, status) => sum + total[status], 0) - listed;
  const end = listed === 0 ? markup`<p>${NONE_LISTED}</p>` : CLOSE_LIST;
  yield markup`${end}${missing > 0 && markup`<p class="facts">And ${counted(missing, "more claim")}.</p>`}</section>
`.html;
}

const OPEN_LIST = markup`<ol class="lines">`;
const CLOSE_LIST = markup`</ol>`;

function titleBlock(head: ReportHead): Markup {
  const { workspace, asOf } = head;
  return markup`<header class="title"><p class="kicker">Review report</p><h1 dir="auto">${workspace.name}</h1>
<p class="standfirst">${scopeSentence(head)}</p>
${asOf !== null && markup`<p class="facts">As of <time datetime="${asOf}">${moment(asOf)}</time>, when what it holds last changed.</p>`}</header>
`;
}

function method(head: ReportHead): Markup {
  const texts = head.articles.flatMap((article) =>
    article.versions.map((version) => textRow(article, version)),
  );
  return markup`<section><h2>What was checked, and how</h2>
<p>${choiceSentences(head).join(" ")}</p>
<p>${methodSentences(head.workspace).join(" ")}</p>
<table class="texts"><caption>The texts. Characters are Unicode code points of the text in UTF-8 with single line feeds; the SHA-256 is of these bytes.</caption>
<thead><tr><th scope="col">Article</th><th scope="col">Version</th><th scope="col" class="count">Characters</th></tr></thead>
<tbody>${texts}</tbody></table></section>
`;
}

function textRow(article: ArticleExport, version: ArticleExport["versions"][number]): Markup {
  return markup`<tr><th scope="row"><a href="#${article.ref}">${article.ref}</a> <bdi>${article.title}</bdi><code>${version.sha256}</code></th><td>${version.number}, ${TEXT_KIND_WORDS[version.kind].toLowerCase()}</td><td class="count">${formatNumber(version.length)}</td></tr>
`;
}

function listItem({ ref, status, statement, assignee }: ClaimLine): Markup {
  return markup`<li><a href="#${ref}">${ref}</a> <bdi>${statement}</bdi> ${statusMark(status)}${assignee !== null && markup` <span class="facts">with <bdi>${assignee}</bdi></span>`}</li>
`;
}

function sectionMarkup(
  { article, claims, opens, closes }: Section,
  coverage: CoverageExport | null,
): Markup {
  return markup`${opens && articleOpening(article, coverage)}${claims.map((claim) => claimMarkup(claim, article))}${closes && { html: "</section>\n" }}`;
}

function articleOpening(article: ReportArticle, coverage: CoverageExport | null): Markup {
  const { ref, title, publisher, author, publishedOn, counts } = article;
  const facts = [
    publisher !== null && markup`<bdi>${publisher}</bdi>`,
    author !== null && markup`<bdi>${author}</bdi>`,
    publishedOn !== null && markup`published on ${formatDay(publishedOn)}`,
  ].filter((fact) => fact !== false);
  return markup`<section class="article ${ref}" id="${ref}"><header><p class="kicker">Article ${ref}</p><h2 dir="auto">${title}</h2>
${facts.length > 0 && markup`<p class="facts">${facts.map((fact, index) => [index > 0 && " · ", fact])}</p>`}<p class="facts">${counted(claimCount(counts), "claim")}: ${countWords(counts)}.</p>${coverage && coverageMarkup(coverage)}</header>
`;
}

function coverageMarkup(coverage: CoverageExport): Markup {
  const { listed, more } = listedSentences(coverage);
  return markup`<p class="facts">${coverageWords(coverage)}</p>
${
  listed.length > 0 &&
  markup`<div class="facts"><p>${FLAGGED_WORDS}:</p><ul>${listed.map(({ text }) => markup`<li dir="auto">${text}</li>`)}</ul>${more > 0 && markup`<p>And ${more} more.</p>`}</div>`
}`;
}
