import { figureWords } from "@/lib/features/claims/figure-words";
import { KIND_WORDS, STANCE_WORDS, STATUS_WORDS } from "@/lib/features/claims/words";
import { outsideWords } from "@/lib/features/evidence/outside-words";
import type { ArticleExport, ClaimExport } from "./export-schema";
import { changeWords } from "./history-words";
import { latestReview, type Place, placesOf } from "./place";
import { type Report, sections } from "./report";
import {
  independentOf,
  numberedEvidence,
  SOURCE_WORDS,
  sourceWords,
  stateWords,
  TEXT_KIND_WORDS,
} from "./words";

type Row = {
  claim: ClaimExport;
  article: ArticleExport;
  place: Place | undefined;
  review: ClaimExport["reviews"][number] | null;
};

/** A number stands as it is; a text is made safe for spreadsheets. */
type Cell = string | number | null;

const COLUMNS: readonly [name: string, cell: (row: Row) => Cell][] = [
  ["claim", ({ claim }) => claim.ref],
  ["article", ({ article }) => article.slug],
  ["article_title", ({ article }) => article.title],
  ["status", ({ claim }) => STATUS_WORDS[claim.status]],
  ["statement", ({ claim }) => claim.statement],
  ["kind", ({ claim }) => KIND_WORDS[claim.kind]],
  ["speaker", ({ claim }) => claim.speaker],
  ["figures", ({ claim }) => claim.figures.map(figureWords).join("\n")],
  ["assignee", ({ claim }) => claim.assignee],
  ["quote", ({ place }) => place?.exact ?? null],
  ["version", ({ place }) => place?.version ?? null],
  ["version_kind", ({ place }) => (place ? TEXT_KIND_WORDS[place.kind] : null)],
  ["version_sha256", ({ place }) => place?.sha256 ?? null],
  ["start", ({ place }) => place?.start ?? null],
  ["end", ({ place }) => place?.end ?? null],
  ["verdict", ({ review }) => (review ? STATUS_WORDS[review.verdict] : null)],
  ["verdict_holds", ({ review }) => (review ? (review.holds ? "yes" : "no") : null)],
  ["reasons", ({ review }) => review?.reasons ?? null],
  ["reviewer", ({ review }) => review?.reviewer ?? null],
  ["reviewed_at", ({ review }) => review?.createdAt ?? null],
  ["verdicts", ({ claim }) => claim.reviews.length],
  ["evidence_count", ({ claim }) => claim.evidence.filter(isThere).length],
  ["independent_sources", ({ claim }) => independentOf(claim)],
  ["evidence", ({ claim }) => numberedEvidence(claim).filter(isThere).map(evidenceLine).join("\n")],
  [
    "evidence_quotes",
    ({ claim }) => numberedEvidence(claim).filter(isThere).flatMap(quoteLine).join("\n"),
  ],
  [
    "evidence_sources",
    ({ claim }) =>
      numberedEvidence(claim)
        .filter(isThere)
        .map(({ label, source }) => `${label} ${sourceWords(source)}`)
        .join("\n"),
  ],
  [
    "evidence_state",
    ({ claim }) => numberedEvidence(claim).filter(isThere).flatMap(stateLine).join("\n"),
  ],
  ["linked", ({ claim }) => claim.linked.map(linkedLine).join("\n")],
  ["notes", ({ claim }) => claim.notes.map(noteLine).join("\n")],
  ["updated_at", ({ claim }) => claim.updatedAt],
];

const HISTORY: (typeof COLUMNS)[number] = [
  "history",
  ({ claim }) => (claim.history ?? []).map(changeWords).join("\n"),
];

/**
 * Writes a report as CSV (RFC 4180: quotes where needed, CR LF), one row for each claim, with a
 * byte-order mark, without which spreadsheets take UTF-8 for something else. Place and verdict are
 * those in the newest version and the newest given; JSON has them all.
 */
export async function* writeCsv(report: Report): AsyncGenerator<string> {
  const columns = report.head.choice.history ? [...COLUMNS, HISTORY] : COLUMNS;
  yield `\ufeff${csvRow(columns.map(([name]) => name))}`;
  for await (const { article, claims } of sections(report)) {
    const rows = claims.map((claim) => {
      const row = {
        claim,
        article,
        place: placesOf(claim, article)[0],
        review: latestReview(claim),
      };
      return csvRow(columns.map(([, cell]) => cell(row)));
    });
    if (rows.length > 0) yield rows.join("");
  }
}

/** One line of CSV with its end. */
export function csvRow(cells: readonly Cell[]): string {
  return `${cells.map(csvCell).join(",")}\r\n`;
}

function csvCell(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  const safe = withoutFormula(cell);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

// Spreadsheets run a cell as a formula if it begins with one of these, some after white space, and
// some (LibreOffice, with East Asian input) take the full-width forms for it. OWASP, CSV injection.
const FORMULA = /^(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/u;

/** Puts an apostrophe, which spreadsheets do not show, before what they would run as a formula. */
export function withoutFormula(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

type Piece = ReturnType<typeof numberedEvidence>[number];

function isThere(piece: { removedAt: string | null }): boolean {
  return piece.removedAt === null;
}

function evidenceLine(piece: Piece): string {
  const { label, stance, title, url, citation, publisher, sourceType, openedOn } = piece;
  const opened = openedOn === null ? null : `opened ${openedOn}`;
  const outside = piece.outsideVerdict && outsideWords(piece.outsideVerdict);
  return [
    `${label} ${STANCE_WORDS[stance]}: ${title}`,
    outside,
    citation,
    url,
    publisher,
    SOURCE_WORDS[sourceType],
    opened,
  ]
    .filter((part) => part !== null)
    .join(" | ");
}

function quoteLine({ label, quote, location }: Piece): string[] {
  if (quote === null) return [];
  return [`${label}: ${quote}${location === null ? "" : ` (${location})`}`];
}

function linkedLine({ ref, status, disagrees }: ClaimExport["linked"][number]): string {
  return `${ref}: ${STATUS_WORDS[status]}${disagrees ? ", disagrees" : ""}`;
}

function stateLine(piece: Piece): string[] {
  const words = stateWords(piece);
  return words.length === 0 ? [] : [`${piece.label}: ${words.join(" | ")}`];
}

function noteLine({ author, body }: ClaimExport["notes"][number]): string {
  return author === null ? body : `${author}: ${body}`;
}
