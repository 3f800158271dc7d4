import { cssString } from "./markup";
import type { ReportHead } from "./report";
import { dayOf } from "./words";

/** The colours of lib/ui/tokens.css that a report needs, for a file that stands alone. */
export const TOKEN_STYLE = `
:root {
  color-scheme: light dark;
  --paper: light-dark(#faf8f3, #161614);
  --sheet: light-dark(#fffefb, #1d1d1a);
  --well: light-dark(#f3efe6, #111110);
  --ink: light-dark(#211d18, #e9e5dc);
  --ink-soft: light-dark(#5e574d, #aea89b);
  --rule: light-dark(#e4ddd0, #302f2b);
  --rule-strong: light-dark(#8f8677, #77736a);
  --accent: light-dark(#23466f, #a3c0e6);
}
[data-tone="neutral"] { --tone-text: light-dark(#57514a, #b8b1a4); --tone-line: light-dark(#c9c1b3, #4a473f); }
[data-tone="progress"] { --tone-text: light-dark(#5b3a78, #c9aee3); }
[data-tone="positive"] { --tone-text: light-dark(#2a5c3a, #93c99c); }
[data-tone="negative"] { --tone-text: light-dark(#95292a, #f0a096); }
[data-tone="caution"] { --tone-text: light-dark(#7a4a06, #e3bd6c); }
[data-tone="unknown"] { --tone-text: light-dark(#1f5763, #8ac6d2); }
* { margin: 0; box-sizing: border-box; }
body { background: var(--paper); }
.report { max-width: 47rem; margin: 0 auto; padding: 4rem 1.25rem; }
`;

/** The look of a report, on the product's page and in its file alike. */
export const REPORT_STYLE = `
.report {
  color: var(--ink);
  font: 1.0625rem/1.6 "Source Serif 4 Variable", "Source Serif 4", Charter, "Bitstream Charter", Georgia, "Times New Roman", serif;
  font-variant-numeric: oldstyle-nums;
  overflow-wrap: break-word;
}
.report a { color: var(--accent); text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: .2em; }
.report a:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.report h1, .report h2, .report h3, .report h4 { margin: 0; text-wrap: balance; font-weight: 600; }
.report h1 { font-size: clamp(2rem, 6vw, 3rem); line-height: 1.1; letter-spacing: -.015em; }
.report h2 { font-size: 1.625rem; line-height: 1.25; letter-spacing: -.01em; }
.report p { margin: .5rem 0 0; text-wrap: pretty; }
.report ul, .report ol { margin: .5rem 0 0; padding: 0; list-style: none; }
.report blockquote { margin: .375rem 0 0; padding: 0 0 0 .875rem; border-left: 2px solid var(--rule-strong); white-space: pre-line; }
.report > section { margin-top: 3.5rem; }
.report .kicker, .report .facts, .report table, .report h3, .report h4, .report .mark, .report figcaption, .report .address {
  font-family: var(--font-geist-sans, ui-sans-serif), system-ui, "Helvetica Neue", Arial, sans-serif;
  font-variant-numeric: lining-nums tabular-nums;
}
.report .kicker { margin: 0 0 .75rem; font-size: .75rem; line-height: 1rem; font-weight: 600; letter-spacing: .12em; text-transform: uppercase; color: var(--ink-soft); }
.report .facts, .report figcaption { margin: .375rem 0 0; font-size: .8125rem; line-height: 1.25rem; color: var(--ink-soft); }
.report .facts a { color: inherit; }
.report .title { border-top: 3px solid var(--ink); padding-top: 1rem; }
.report .standfirst { margin-top: 1rem; font-size: 1.25rem; line-height: 1.5; }
.report .lead { color: var(--ink-soft); }
.report .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.report .mark { display: inline-flex; align-items: baseline; gap: .375rem; font-size: .8125rem; line-height: 1.25rem; font-weight: 500; color: var(--tone-text); white-space: nowrap; }
.report .mark svg { flex: none; align-self: center; fill: none; stroke: currentColor; stroke-width: 1.5; stroke-linecap: round; stroke-linejoin: round; }
.report .mark .cut { stroke: var(--sheet); }

.report table { width: 100%; margin-top: 1.5rem; border-collapse: collapse; font-size: .875rem; line-height: 1.25rem; }
.report caption { padding-bottom: .5rem; text-align: left; font-weight: 600; }
.report .texts caption { font-weight: 400; color: var(--ink-soft); }
.report th, .report td { padding: .5rem .75rem .5rem 0; border: 0; border-top: 1px solid var(--rule); text-align: left; vertical-align: top; font-weight: 400; }
.report thead th { border-top: 0; padding-block: 0 .375rem; font-size: .75rem; color: var(--ink-soft); }
.report tbody tr:last-child > * { border-bottom: 1px solid var(--rule); }
.report .count { padding-right: 0; padding-left: .75rem; text-align: right; white-space: nowrap; }
.report td.bar { width: 45%; }
.report td.bar small { display: block; margin-top: .25rem; font-size: .75rem; line-height: 1rem; color: var(--ink-soft); }
.report .chart { display: block; width: 100%; height: .625rem; margin-top: .3125rem; }
.report .chart rect { fill: var(--tone-text); }
.report .chart rect[data-tone="neutral"] { fill: var(--tone-line); }
.report .chart .ground { fill: var(--well); }
.report code { display: block; font: .6875rem/1rem ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; color: var(--ink-soft); overflow-wrap: anywhere; }

.report .lines li { display: grid; grid-template-columns: 4rem minmax(0, 1fr) 8.5rem; gap: 0 .75rem; align-items: baseline; padding: .375rem 0; border-top: 1px solid var(--rule); }
.report .lines .facts { grid-column: 2; margin: 0; }

.report .article > header { border-top: 3px solid var(--ink); padding: 1rem 0 1.5rem; }
.report .claim { display: grid; grid-template-columns: 8.5rem minmax(0, 1fr); gap: 0 1.5rem; padding: 1.25rem 0; border-top: 1px solid var(--rule); scroll-margin-top: 4rem; }
.report .claim:target { background: linear-gradient(var(--accent), var(--accent)) left / 3px 100% no-repeat; padding-left: .75rem; }
.report .claim h3 { font-size: .9375rem; line-height: 1.625rem; }
.report .claim h3 a { color: inherit; text-decoration: none; }
.report .claim h3 a:hover { text-decoration: underline; }
.report .claim h4 { display: flex; gap: .75rem; font-size: .8125rem; line-height: 1.25rem; }
.report .statement { margin: 0; font-size: 1.125rem; line-height: 1.5; font-weight: 600; }
.report .figures li { font-size: .9375rem; line-height: 1.5; padding-left: .875rem; text-indent: -.875rem; }
.report .figures li::before { content: "– "; color: var(--ink-soft); }
.report .place { margin: .75rem 0 0; }
.report .around { color: var(--ink-soft); white-space: normal; }
.report .verdict, .report .part { margin-top: 1rem; }
.report .verdict { padding: .625rem .875rem .75rem; background: var(--well); }
.report .verdict.lapsed { background: none; border: 1px dashed var(--rule-strong); }
.report .part > ul > li { padding: .5rem 0; border-top: 1px solid var(--rule); }
.report .part > ul { margin-top: .25rem; }
.report .part li > p:first-child, .report .prose > :first-child { margin-top: 0; }
.report .evidence b { font-weight: 600; margin-right: .25rem; }
.report .evidence .mark { margin-right: .375rem; }
.report .history li { font-size: .875rem; line-height: 1.375rem; }
.report .address { display: none; }
.report .prose { overflow-wrap: anywhere; }
.report .prose ul, .report .prose ol { padding-left: 1.25rem; }
.report .prose ul { list-style: disc; }
.report .prose ol { list-style: decimal; }
.report .prose code { display: inline; font-size: .8em; }
.report .prose pre { overflow-x: auto; white-space: pre-wrap; }

@media (max-width: 40rem) {
  .report { font-size: 1rem; }
  .report .claim { grid-template-columns: minmax(0, 1fr); gap: .375rem; }
  .report .claim > header { display: flex; align-items: baseline; justify-content: space-between; gap: 1rem; }
  .report .lines li { grid-template-columns: 3.75rem minmax(0, 1fr); }
  .report .lines .mark { grid-column: 2; }
  .report th, .report td { padding-right: .5rem; }
  .report td.bar { width: 34%; }
  .report .count { padding-right: 0; padding-left: .5rem; }
}

@media print {
  :root, :root[data-theme] { color-scheme: light; --paper: #fff; --sheet: #fff; --well: #f4f2ee; --ink: #000; --ink-soft: #444; }
  html, body { background: #fff !important; }
  .report { max-width: none; padding: 0; font-size: 10pt; line-height: 1.45; }
  .report a { color: inherit; text-decoration: none; }
  .report h1 { font-size: 26pt; }
  .report h2 { font-size: 16pt; }
  .report h2, .report h3, .report h4, .report caption, .report thead, .report .lead, .report .article > header { break-after: avoid; }
  .report .standfirst { font-size: 13pt; }
  .report .statement { font-size: 10.5pt; line-height: 1.4; }
  .report > section { margin-top: 24pt; }
  .report .article { margin-top: 0; break-before: page; }
  .report .claim { grid-template-columns: 27mm minmax(0, 1fr); gap: 0 5mm; padding: 7pt 0; }
  .report .place, .report .verdict, .report .part { margin-top: 5pt; }
  .report blockquote, .report .prose { font-size: 9pt; line-height: 1.4; }
  .report .lines { columns: 2; column-gap: 8mm; font-size: 8.5pt; line-height: 1.35; }
  .report .lines li { grid-template-columns: 11mm minmax(0, 1fr); gap: 0 2mm; padding: 3pt 0; }
  .report .lines .mark { grid-column: 2; }
  .report .claim > header { display: block; }
  .report .facts, .report figcaption, .report table, .report .mark, .report h4, .report .figures li, .report .history li { font-size: 8pt; line-height: 1.4; }
  .report tr, .report li, .report .place, .report .statement, .report .verdict { break-inside: avoid; }
  .report .statement, .report .body > .facts, .report .figures { break-after: avoid; }
  .report p, .report blockquote { orphans: 2; widows: 2; }
  .report .address { display: block; margin: 0; font-size: 7pt; color: var(--ink-soft); overflow-wrap: anywhere; }
  .report .verdict, .report .chart { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .report .claim:target { background: none; padding-left: 0; }
}
`;

const RUNNING_FONT = "font: 7.5pt ui-sans-serif, system-ui, Arial, sans-serif; color: #444;";
const MAX_RUNNING_TITLE = 72;

/** The paper: margins, running heads, page numbers; an article's own head on its pages. */
export function pageStyle(head: ReportHead): string {
  const asOf = head.asOf === null ? "" : `As of ${dayOf(head.asOf)}`;
  const articles = head.articles.map(({ ref, title }) => {
    const words = cssString(`${ref} · ${shortened(title)}`);
    return `@page ${ref} { @top-right { content: ${words}; ${RUNNING_FONT} } }
.report .${ref} { page: ${ref}; }`;
  });
  return `
@page {
  margin: 22mm 18mm 20mm;
  @top-left { content: ${cssString(`Review report · ${shortened(head.workspace.name)}`)}; ${RUNNING_FONT} }
  @bottom-left { content: ${cssString(asOf)}; ${RUNNING_FONT} }
  @bottom-right { content: counter(page) " / " counter(pages); ${RUNNING_FONT} }
}
${articles.join("\n")}
`;
}

function shortened(text: string): string {
  const characters = [...text];
  if (characters.length <= MAX_RUNNING_TITLE) return text;
  return `${characters
    .slice(0, MAX_RUNNING_TITLE - 1)
    .join("")
    .trimEnd()}…`;
}
