import { MAX_APPEARANCES } from "./domain";
import { type Markup, markupOf } from "./markup";
import { Graph, isNode, isOfType, literal, type Node } from "./nodes";
import { type PublishedDate, publishedDate } from "./published-dates";
import { plainLine } from "./plain-text";
import { type Rating, ratingOf } from "./ratings";
import type { Appearance, OutsideVerdict, Reading, ReadingProblem } from "./schema";
import { lengthProblem } from "./text-lengths";
import { addressOf, firstAddress } from "./web-addresses";

/** How many reviews are taken from one text. */
const MAX_REVIEWS = 10_000;

/**
 * Reads the `ClaimReview`s (https://schema.org/ClaimReview) of a text: JSON-LD by itself, or a page
 * or a piece of one with JSON-LD or microdata in it. What a text repeats comes once.
 *
 * @param pageAddress where the text comes from, http or https; null where that is not known
 * @throws RefusedError where a page is nested too deeply
 */
export function readClaimReviews(text: string, pageAddress: string | null): Reading {
  const markup = markupOf(text);
  const reading: Reading = { found: [], problems: markup.broken.map(brokenJson) };
  const seen = new Set<string>();
  for (const { name, value } of markup.parts) {
    const graph = new Graph(value);
    const { found, tooDeep } = graph.find("ClaimReview");
    if (tooDeep !== null) reading.problems.push(problem("too_deep", placed(name, tooDeep)));
    for (const { node, place } of found) {
      const taken = verdictOf(graph, node, pageOf(markup, pageAddress));
      const at = placed(name, place);
      if ("code" in taken) {
        reading.problems.push({ place: at, ...taken });
        continue;
      }
      const content = JSON.stringify(taken);
      if (seen.has(content)) continue;
      if (reading.found.length === MAX_REVIEWS) {
        reading.problems.push(problem("too_many", at));
        return reading;
      }
      seen.add(content);
      reading.found.push({ place: at, verdict: taken });
    }
  }
  return reading;
}

const MESSAGES: Record<ReadingProblem["code"], string> = {
  not_json: "This is no JSON that can be read.",
  too_deep: "What is nested deeper than 100 levels is not looked at.",
  no_claim: "It does not say which claim was reviewed.",
  no_rating: "It has no rating, in words or as a number.",
  too_long: "A text in it is too long for what it is.",
  too_many: "This one and all that follow are left out: 10,000 reviews are taken at once.",
};

function problem(code: ReadingProblem["code"], place: string, message = MESSAGES[code]) {
  return { place, code, message };
}

function brokenJson({ name, line }: Markup["broken"][number]): ReadingProblem {
  const message = line === null ? MESSAGES.not_json : `It stops being JSON on line ${line}.`;
  return problem("not_json", placed(name, ""), message);
}

function placed(name: string, place: string): string {
  return [name, place].filter(Boolean).join(", ") || "the text";
}

function pageOf({ canonical }: Markup, pageAddress: string | null): string | null {
  return pageAddress ?? addressOf(canonical, null);
}

type NotTaken = Pick<ReadingProblem, "code" | "message">;

function verdictOf(graph: Graph, review: Node, page: string | null): OutsideVerdict | NotTaken {
  const items = graph.nodes(review, "itemReviewed");
  const claim = claimOf(graph, review, items);
  if (claim === null) return { code: "no_claim", message: MESSAGES.no_claim };
  const rating: Rating = ratingOf(graph, review);
  if (rating.text === null && rating.value === null) {
    return { code: "no_rating", message: MESSAGES.no_rating };
  }
  const verdict: OutsideVerdict = {
    claim,
    claimant: firstOf(items, (item) => graph.names(item, "author")),
    appearances: appearancesOf(graph, items, page),
    reviewer: graph.names(review, "author") ?? graph.names(review, "publisher"),
    url: firstAddress(graph, review, ["url", "mainEntityOfPage"], page) ?? page,
    title: graph.line(review, "headline", "name"),
    language: graph.line(review, "inLanguage"),
    published: dateOf(graph, review, "datePublished", "dateCreated", "dateModified"),
    rating,
  };
  const tooLong = lengthProblem(verdict);
  return tooLong === null ? verdict : { code: "too_long", message: tooLong };
}

/** The claim's own words; a work in which it was made has a title, which is no claim. */
function claimOf(graph: Graph, review: Node, items: readonly Node[]): string | null {
  return (
    graph.line(review, "claimReviewed") ??
    firstOf(items, (item) => graph.line(item, "claimReviewed", "claimInterpreted")) ??
    firstOf(items, (item) =>
      isOfType(item, "Claim") ? graph.line(item, "text", "name", "description") : null,
    )
  );
}

/** Where the claim appeared: what a Claim names, or the work itself that is reviewed in its place. */
function appearancesOf(graph: Graph, items: readonly Node[], page: string | null): Appearance[] {
  const works = items.flatMap((item) =>
    isOfType(item, "Claim")
      ? [...graph.values(item, "firstAppearance"), ...graph.values(item, "appearance")]
      : [item],
  );
  const seen = new Set<string>();
  const appearances: Appearance[] = [];
  for (const work of works) {
    const appearance = appearanceOf(graph, work, page);
    const key = JSON.stringify(appearance);
    if ((appearance.url === null && appearance.title === null) || seen.has(key)) continue;
    seen.add(key);
    appearances.push(appearance);
  }
  return appearances.slice(0, MAX_APPEARANCES);
}

function appearanceOf(graph: Graph, work: unknown, page: string | null): Appearance {
  if (isNode(work) && literal(work) === null) {
    return {
      url:
        firstAddress(graph, work, ["url", "sameAs"], page) ?? addressOf(literal(work["@id"]), null),
      title: graph.line(work, "headline", "name"),
      publisher: graph.names(work, "publisher"),
      published: dateOf(graph, work, "datePublished", "dateCreated"),
    };
  }
  const written = literal(work);
  const url = addressOf(written, page);
  const title = url === null ? plainLine(written ?? "") || null : null;
  return { url, title, publisher: null, published: { day: null, written: null } };
}

function dateOf(graph: Graph, node: Node, ...names: string[]): PublishedDate {
  return publishedDate(graph.line(node, ...names));
}

function firstOf<T>(items: readonly T[], of: (item: T) => string | null): string | null {
  for (const item of items) {
    const text = of(item);
    if (text !== null) return text;
  }
  return null;
}
