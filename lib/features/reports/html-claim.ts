import { figureWords } from "@/lib/features/claims/figure-words";
import { KIND_WORDS } from "@/lib/features/claims/words";
import { outsideWords } from "@/lib/features/evidence/outside-words";
import { formatDay } from "@/lib/ui/format-time";
import { renderMarkdown } from "@/lib/ui/render-markdown";
import type { ClaimExport } from "./export-schema";
import { stanceMark, statusMark } from "./glyphs";
import { changeWords } from "./history-words";
import { type Markup, markup, rendered, webAddress } from "./markup";
import { type Place, placesOf, surroundings } from "./place";
import type { ReportArticle } from "./report";
import {
  dayOf,
  disagreementWords,
  groundsWords,
  independenceOf,
  lapsedWords,
  moment,
  numberedEvidence,
  placeWords,
  SOURCE_WORDS,
  sourceWords,
  stateWords,
  unsettledWords,
} from "./words";

/** A claim with all that is known of it. */
export function claimMarkup(claim: ClaimExport, article: ReportArticle): Markup {
  const { ref, statement, speaker, figures, history } = claim;
  const [place, ...others] = placesOf(claim, article);
  const unsettled = unsettledWords(claim);
  const disagreement = disagreementWords(claim);
  return markup`<article class="claim" id="${ref}"><header><h3><a href="#${ref}">${ref}</a></h3>${statusMark(claim.status)}</header><div class="body">
<p class="statement" dir="auto">${statement}</p>
<p class="facts">${KIND_WORDS[claim.kind]}${speaker !== null && markup` · said by <bdi>${speaker}</bdi>`}${claim.assignee !== null && markup` · with <bdi>${claim.assignee}</bdi>`}</p>
${list(
  "figures",
  figures.map((figure) => markup`<li dir="auto">${figureWords(figure)}</li>`),
)}${place ? placeMarkup(place) : markup`<p class="facts">It has no place in the text.</p>`}${others.map(
    (other) => markup`<p class="facts">Also: ${placeWords(other)}</p>`,
  )}${unsettled !== null && markup`<p class="warning">${unsettled}</p>`}${disagreement !== null && markup`<p class="warning">${disagreement}</p>`}${claim.reviews.map((review) => reviewMarkup(review, claim))}${evidencePart(claim)}${part("Notes", claim.notes.map(noteMarkup))}${part(
    "History",
    (history ?? []).map((change) => markup`<li dir="auto">${changeWords(change)}</li>`),
  )}</div></article>
`;
}

function placeMarkup(place: Place): Markup {
  const { before, after } = surroundings(place);
  return markup`<figure class="place"><blockquote dir="auto">${before !== "" && markup`<span class="around">…${before}</span>`}${place.exact}${after !== "" && markup`<span class="around">${after}…</span>`}</blockquote><figcaption>${placeWords(place)}</figcaption></figure>
`;
}

function reviewMarkup(review: ClaimExport["reviews"][number], claim: ClaimExport): Markup {
  const { verdict, reasons, reviewer, createdAt, statement } = review;
  const lapsed = lapsedWords(review);
  return markup`<section class="verdict${review.holds ? "" : " lapsed"}"><h4>Verdict ${statusMark(verdict)}</h4>
${lapsed !== null && markup`<p class="warning"><strong>${lapsed}</strong> It was about: “<bdi>${statement}</bdi>”</p>`}${reasons !== "" && markup`<div class="prose" dir="auto">${rendered(renderMarkdown(reasons))}</div>`}<p class="facts">${groundsWords(review, claim)} <bdi>${reviewer}</bdi>, <time datetime="${createdAt}">${moment(createdAt)}</time></p></section>
`;
}

function evidencePart(claim: ClaimExport): Markup | null {
  const pieces = numberedEvidence(claim).map(evidenceMarkup);
  const independence = independenceOf(claim);
  const lead = independence === null ? null : markup`<p class="facts">${independence}</p>`;
  return part("Evidence", pieces, lead);
}

function evidenceMarkup(piece: ReturnType<typeof numberedEvidence>[number]): Markup {
  const { label, stance, title, url, quote, removedAt } = piece;
  const { outsideVerdict } = piece;
  const facts = [
    outsideVerdict !== null && markup`<strong><bdi>${outsideWords(outsideVerdict)}</bdi></strong>`,
    piece.citation !== null && markup`<bdi>${piece.citation}</bdi>`,
    piece.publisher !== null && markup`<bdi>${piece.publisher}</bdi>`,
    markup`${SOURCE_WORDS[piece.sourceType]}`,
    piece.location !== null && markup`<bdi>${piece.location}</bdi>`,
    markup`<bdi>${sourceWords(piece.source)}</bdi>`,
    ...stateWords(piece).map((words) => markup`${words}`),
    piece.openedOn !== null && markup`opened on ${formatDay(piece.openedOn)}`,
    piece.archivedUrl !== null && link("archived copy", piece.archivedUrl),
    removedAt !== null && markup`removed on ${dayOf(removedAt)}`,
  ].filter((fact) => fact !== false);
  return markup`<li><p><b>${label}</b> ${stanceMark(stance)} ${url === null ? markup`<bdi>${title}</bdi>` : link(title, url)}</p>
${quote !== null && markup`<blockquote dir="auto">${quote}</blockquote>`}<p class="facts">${facts.map((fact, index) => [index > 0 && " · ", fact])}</p>${url !== null && markup`<p class="address">${url}</p>`}</li>
`;
}

function link(text: string, url: string): Markup {
  const address = webAddress(url);
  if (address === null) return markup`<bdi>${text}</bdi>`;
  return markup`<a href="${address}" rel="nofollow noopener noreferrer"><bdi>${text}</bdi></a>`;
}

function noteMarkup({ author, body, createdAt, forReport }: ClaimExport["notes"][number]): Markup {
  const who = author === null ? "Came with the article" : markup`<bdi>${author}</bdi>`;
  return markup`<li><div class="prose" dir="auto">${rendered(renderMarkdown(body))}</div><p class="facts">${who}, <time datetime="${createdAt}">${dayOf(createdAt)}</time>${!forReport && " · internal"}</p></li>
`;
}

function part(title: string, items: readonly Markup[], lead: Markup | null = null): Markup | null {
  if (items.length === 0) return null;
  return markup`<section class="part"><h4>${title}</h4>${lead}${list(title.toLowerCase(), items)}</section>`;
}

function list(name: string, items: readonly Markup[]): Markup | null {
  return items.length === 0 ? null : markup`<ul class="${name}">${items}</ul>`;
}
