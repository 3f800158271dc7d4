import { figureWords } from "@/lib/features/claims/figure-words";
import { CLAIM_STATUSES } from "@/lib/features/claims/domain";
import { KIND_WORDS, STANCE_WORDS, STATUS_WORDS } from "@/lib/features/claims/words";
import { outsideWords } from "@/lib/features/evidence/outside-words";
import { formatNumber } from "@/lib/ui/format-number";
import { formatDay } from "@/lib/ui/format-time";
import type { ClaimExport, CoverageExport } from "./export-schema";
import { changeWords } from "./history-words";
import { inline, quotation, webLink } from "./markdown-text";
import { placesOf } from "./place";
import {
  claimCount,
  type ClaimLine,
  type Report,
  type ReportArticle,
  type ReportHead,
  sections,
  totalCounts,
} from "./report";
import {
  choiceSentences,
  counted,
  countWords,
  coverageWords,
  dayOf,
  disagreementWords,
  FLAGGED_WORDS,
  groundsWords,
  lapsedWords,
  listedSentences,
  listsOf,
  methodSentences,
  moment,
  NONE_LISTED,
  independenceOf,
  numberedEvidence,
  placeWords,
  scopeSentence,
  SOURCE_WORDS,
  sourceWords,
  stateWords,
  TEXT_KIND_WORDS,
  unsettledWords,
} from "./words";

/** Writes a report as Markdown (CommonMark with GitHub's tables). Notes and reasons stand as written. */
export async function* writeMarkdown(report: Report): AsyncGenerator<string> {
  const { head } = report;
  yield `${opening(head)}\n${textsChecked(head)}\n${numbers(head)}`;
  for (const { title, words, statuses } of listsOf(head)) {
    yield `\n## ${title}\n\n${words}:\n\n`;
    let isEmpty = true;
    for await (const lines of report.lines(statuses)) {
      yield lines.map(listLine).join("");
      isEmpty = false;
    }
    if (isEmpty) yield `${NONE_LISTED}\n`;
  }
  for await (const { article, claims, opens } of sections(report)) {
    const heading = opens ? articleHeading(article, await report.coverage(article)) : "";
    yield `${heading}${claims.map((claim) => claimText(claim, article)).join("")}`;
  }
}

function opening(head: ReportHead): string {
  const asOf = head.asOf === null ? "" : ` As of ${moment(head.asOf)}.`;
  return [
    `# Review report: ${inline(head.workspace.name)}`,
    `${scopeSentence(head)}${asOf}`,
    "## What was checked, and how",
    choiceSentences(head).join(" "),
    methodSentences(head.workspace).join(" "),
    "",
  ].join("\n\n");
}

function textsChecked({ articles }: ReportHead): string {
  const rows = articles.flatMap((article) =>
    article.versions.map((version) =>
      row([
        article.ref,
        inline(article.title),
        `${version.number} (${TEXT_KIND_WORDS[version.kind].toLowerCase()})`,
        formatNumber(version.length),
        `\`${version.sha256}\``,
      ]),
    ),
  );
  return [
    row(["Article", "Title", "Version", "Characters", "SHA-256 of the text"]),
    row(["---", "---", "---", "---:", "---"]),
    ...rows,
    "",
  ].join("\n");
}

function numbers({ articles }: ReportHead): string {
  const total = totalCounts(articles);
  const count = claimCount(total);
  const share = (some: number) => (count === 0 ? "0" : ((some / count) * 100).toFixed(1));
  return [
    "## The numbers",
    "",
    row(["Status", "Claims", "Share"]),
    row(["---", "---:", "---:"]),
    ...CLAIM_STATUSES.map((status) =>
      row([STATUS_WORDS[status], formatNumber(total[status]), `${share(total[status])} %`]),
    ),
    "",
    row(["Article", "Claims", "By status"]),
    row(["---", "---:", "---"]),
    ...articles.map(({ ref, title, counts }) =>
      row([`${ref} ${inline(title)}`, formatNumber(claimCount(counts)), countWords(counts)]),
    ),
    "",
  ].join("\n");
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

function listLine({ ref, status, statement, assignee }: ClaimLine): string {
  const who = assignee === null ? "" : `, with ${inline(assignee)}`;
  return `- **${ref}** (${STATUS_WORDS[status].toLowerCase()}${who}) ${inline(statement)}\n`;
}

function articleHeading(article: ReportArticle, coverage: CoverageExport | null): string {
  const facts = [
    article.publisher && `Published by ${inline(article.publisher)}.`,
    article.author && `By ${inline(article.author)}.`,
    article.publishedOn && `Published on ${formatDay(article.publishedOn)}.`,
    `${counted(claimCount(article.counts), "claim")}: ${countWords(article.counts)}.`,
  ].filter(Boolean);
  return `\n## ${article.ref} ${inline(article.title)}\n\n${facts.join(" ")}\n${coverage ? coverageText(coverage) : ""}`;
}

function coverageText(coverage: CoverageExport): string {
  const { listed, more } = listedSentences(coverage);
  if (listed.length === 0) return `\n${coverageWords(coverage)}\n`;
  const rest = more > 0 ? `\n\nAnd ${more} more.` : "";
  const lines = bullets(listed.map(({ text }) => inline(text)));
  return `\n${coverageWords(coverage)}\n\n${FLAGGED_WORDS}:\n\n${lines}${rest}\n`;
}

function claimText(claim: ClaimExport, article: ReportArticle): string {
  const { speaker, figures } = claim;
  const places = placesOf(claim, article);
  const said = speaker === null ? "" : `, said by ${inline(speaker)}`;
  const blocks = [
    `### ${claim.ref} · ${STATUS_WORDS[claim.status]}`,
    `**${inline(claim.statement)}**`,
    `${KIND_WORDS[claim.kind]}${said}`,
    bullets(figures.map((figure) => inline(figureWords(figure)))),
    places[0]
      ? `${quotation(places[0].exact)}\n>\n> — ${placeWords(places[0])}`
      : "No place in the text.",
    bullets(places.slice(1).map((place) => `Also: ${placeWords(place)}`)),
    unsettledWords(claim) ?? "",
    disagreementWords(claim) ?? "",
    ...claim.reviews.map((review) => reviewText(review, claim)),
    part("Evidence", numberedEvidence(claim).map(evidenceText), independenceOf(claim)),
    part("Notes", claim.notes.map(noteText)),
    part(
      "History",
      (claim.history ?? []).map((change) => `- ${inline(changeWords(change))}`),
    ),
  ];
  return `\n${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}

function part(title: string, items: readonly string[], lead: string | null = null): string {
  if (items.length === 0) return "";
  return [`**${title}**`, lead, items.join("\n")].filter((block) => block !== null).join("\n\n");
}

function bullets(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join("\n");
}

function reviewText(review: ClaimExport["reviews"][number], claim: ClaimExport): string {
  const lapsed = lapsedWords(review);
  const about = lapsed === null ? "" : ` **${lapsed}** It was about: “${inline(review.statement)}”`;
  const by = `${inline(review.reviewer)}, ${moment(review.createdAt)}`;
  const reasons = review.reasons === "" ? "" : `\n\n${quotation(review.reasons)}`;
  return `**Verdict: ${STATUS_WORDS[review.verdict]}** – ${by}. ${groundsWords(review, claim)}${about}${reasons}`;
}

function evidenceText(piece: ReturnType<typeof numberedEvidence>[number]): string {
  const { outsideVerdict } = piece;
  const facts = [
    outsideVerdict === null ? null : inline(outsideWords(outsideVerdict)),
    piece.citation === null ? null : inline(piece.citation),
    piece.publisher === null ? null : inline(piece.publisher),
    SOURCE_WORDS[piece.sourceType],
    piece.location === null ? null : inline(piece.location),
    inline(sourceWords(piece.source)),
    ...stateWords(piece).map((words) => inline(words)),
    piece.openedOn === null ? null : `opened on ${formatDay(piece.openedOn)}`,
    piece.archivedUrl === null ? null : webLink("archived copy", piece.archivedUrl),
    piece.removedAt === null ? null : `removed on ${dayOf(piece.removedAt)}`,
  ].filter((fact) => fact !== null);
  const quote = piece.quote === null ? "" : `\n\n${quotation(piece.quote, "  ")}\n`;
  return `- ${piece.label} **${STANCE_WORDS[piece.stance]}**: ${piece.url === null ? inline(piece.title) : webLink(piece.title, piece.url)} (${facts.join(", ")})${quote}`;
}

function noteText({ author, body, createdAt, forReport }: ClaimExport["notes"][number]): string {
  const who = author === null ? "Came with the article" : inline(author);
  const internal = forReport ? "" : ", internal";
  return `- ${who}, ${dayOf(createdAt)}${internal}\n\n${quotation(body, "  ")}\n`;
}
