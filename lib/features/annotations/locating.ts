import search from "approx-string-match";
import { foldText, unfolded, type FoldedText } from "@/lib/core/language/folded-text";
import type { TextRange } from "@/lib/core/language/text-range";
import { codePointLength, toUtf16 } from "@/lib/core/offsets";
import type { ReadAnnotation } from "./annotation-file";

/** Why an annotation has no place in the text. */
export type AnnotationProblem = "no_selector" | "not_found" | "ambiguous" | "only_similar";

/** An annotation in a text; `start` and `end` in UTF-16 code units, half open, null without a place. */
export type LocatedAnnotation = {
  /** The file's own name for it; null where it gives none. */
  id: string | null;
  start: number | null;
  end: number | null;
  /** As the text has it, or as the file quotes it where it has no place. */
  exact: string;
  comment: string;
  author: string | null;
  tags: string[];
  problem: AnnotationProblem | null;
  /** Where it may stand, if not certainly. */
  candidates: TextRange[];
};

type Unit = "codePoints" | "utf16";

/** The share of a quote's characters that may differ for a passage to be offered. */
const MOST_ERRORS = 0.25;
/** Quotes shorter than this are not looked for in other words: they would be found anywhere. */
const SHORTEST = 12;
/** So many signs of what is said to surround a short quote must be there: "67 %" alone proves nothing. */
const LEAST_CONTEXT = 8;
const LONGEST_PATTERN = 2000;
const MOST_PLACES = 200;
/** In signs of text times words of 32 signs of a quote: about a second. Beyond it none is similar. */
const MOST_EFFORT = 100_000_000;

/**
 * Places annotations in a text. A position counts where the quote confirms it, or where there is no
 * quote; else the quote, apart from typography, where it stands once or once within what it says
 * surrounds it. What is only similar, or stands in several places alike, is told and not placed.
 *
 * W3C counts positions in code points, Hypothesis in UTF-16 code units, and no file says which: it is
 * the unit in which more of the file's positions agree with their quotes, code points if as many do.
 */
export function locateAnnotations(
  text: string,
  annotations: readonly ReadAnnotation[],
): LocatedAnnotation[] {
  const positions = positionsIn(text, annotations);
  const units: Unit[] =
    agreeing(text, annotations, positions.utf16) > agreeing(text, annotations, positions.codePoints)
      ? ["utf16", "codePoints"]
      : ["codePoints", "utf16"];
  const folded = flat(foldText(text));
  const effort: Effort = { left: MOST_EFFORT };
  return annotations.map((annotation, index) => {
    const { id, comment, author, tags, quote } = annotation;
    const ranges = units.map((unit) => positions[unit][index] ?? null);
    const {
      place = null,
      problem = null,
      candidates = [],
    } = locate(text, annotation, ranges, (words) => locateQuote(folded, words, effort));
    const exact = place ? text.slice(place.start, place.end) : (quote?.exact ?? "");
    const [start, end] = [place?.start ?? null, place?.end ?? null];
    return { id, start, end, exact, comment, author, tags, problem, candidates };
  });
}

type Quote = NonNullable<ReadAnnotation["quote"]>;
type Location = { place?: TextRange; problem?: AnnotationProblem; candidates?: TextRange[] };

/** How much similar passages may still be looked for. */
type Effort = { left: number };

/** @param ranges what the position says in the unit of the file, then in the other one */
function locate(
  text: string,
  { quote, position }: ReadAnnotation,
  ranges: readonly (TextRange | null)[],
  byQuote: (quote: Quote) => Location,
): Location {
  if (!quote && !position) return { problem: "no_selector" };
  const [likely] = ranges;
  if (!quote) return likely ? { place: likely } : { problem: "not_found" };
  const place = ranges.find((range) => range && holds(text, range, quote));
  return place ? { place } : byQuote(quote);
}

function holds(text: string, { start, end }: TextRange, quote: Quote): boolean {
  return text.slice(start, end) === quote.exact;
}

/** How many of the ranges hold what their annotation quotes. */
function agreeing(
  text: string,
  annotations: readonly ReadAnnotation[],
  ranges: readonly (TextRange | null)[],
): number {
  return annotations.filter(({ quote }, index) => {
    const range = ranges[index];
    return quote && range && holds(text, range, quote);
  }).length;
}

/** Each position as a range of UTF-16 code units, in either unit; null where it lies outside. */
function positionsIn(
  text: string,
  annotations: readonly ReadAnnotation[],
): Record<Unit, (TextRange | null)[]> {
  const within = (length: number) =>
    annotations.map(({ position }) => (position && position.end <= length ? position : null));
  const inside = within(codePointLength(text));
  const offsets = toUtf16(
    text,
    inside.flatMap((position) => (position ? [position.start, position.end] : [])),
  ).values();
  const next = () => offsets.next().value ?? 0;
  const codePoints = inside.map((position) => position && { start: next(), end: next() });
  return { codePoints, utf16: within(text.length) };
}

/** A quote in a text, both without typography; what surrounds it decides between several places. */
function locateQuote(text: FoldedText, quote: Quote, effort: Effort): Location {
  const exact = flat(foldText(quote.exact.trim())).text;
  const [prefix, suffix] = [flat(foldText(quote.prefix)).text, flat(foldText(quote.suffix)).text];
  const places = occurrences(text.text, exact);
  const inText = (start: number, end: number) => unfolded(text, start, end);
  if (places.length === 0) return similar(text, exact, effort);
  const ranked = places
    .map((start) => {
      const before = sameEnd(text.text.slice(0, start), prefix);
      const after = sameStart(text.text.slice(start + exact.length), suffix);
      return { start, before, after };
    })
    .toSorted((a, b) => b.before + b.after - a.before - a.after);
  const [best, second] = ranked as [(typeof ranked)[0], (typeof ranked)[0]?];
  const isSurrounded = proves(best.before, prefix) || proves(best.after, suffix);
  if (!second && exact.length < SHORTEST && prefix + suffix !== "" && !isSurrounded) {
    return { problem: "ambiguous", candidates: [inText(best.start, best.start + exact.length)] };
  }
  const isDecided =
    !second ||
    (best.before >= second.before &&
      best.after >= second.after &&
      isWhole(best, prefix, suffix) &&
      !isWhole(second, prefix, suffix));
  if (isDecided) return { place: inText(best.start, best.start + exact.length) };
  const candidates = ranked.map(({ start }) => inText(start, start + exact.length));
  return { problem: "ambiguous", candidates: candidates.slice(0, 20) };
}

function proves(same: number, context: string): boolean {
  return context.trim() !== "" && same >= Math.min(LEAST_CONTEXT, context.trim().length);
}

/** Whether all that the quote says of its surroundings is there. */
function isWhole(
  { before, after }: { before: number; after: number },
  prefix: string,
  suffix: string,
) {
  return before === prefix.trimStart().length && after === suffix.trimEnd().length;
}

function similar({ text, starts, ends }: FoldedText, exact: string, effort: Effort): Location {
  if (exact.length < SHORTEST || exact.length > LONGEST_PATTERN) return { problem: "not_found" };
  if (effort.left <= 0) return { problem: "not_found" };
  effort.left -= text.length * Math.ceil(exact.length / 32);
  const matches = search(text, exact, Math.floor(exact.length * MOST_ERRORS));
  const candidates = matches
    .slice(0, 20)
    .map(({ start, end }) => unfolded({ text, starts, ends }, start, end));
  return candidates.length > 0 ? { problem: "only_similar", candidates } : { problem: "not_found" };
}

function occurrences(text: string, words: string): number[] {
  const places: number[] = [];
  if (words === "") return places;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    places.push(at);
    if (places.length === MOST_PLACES) break;
  }
  return places;
}

/** How many of the last signs of both are the same. */
function sameEnd(text: string, prefix: string): number {
  const end = prefix.trimStart();
  let same = 0;
  while (same < end.length && text[text.length - 1 - same] === end[end.length - 1 - same])
    same += 1;
  return same;
}

function sameStart(text: string, suffix: string): number {
  const start = suffix.trimEnd();
  let same = 0;
  while (same < start.length && text[same] === start[same]) same += 1;
  return same;
}

/** Every white space as one space, so that a quote is found across lines. */
function flat(folded: FoldedText): FoldedText {
  const text: string[] = [];
  const [starts, ends]: [number[], number[]] = [[], []];
  for (let at = 0; at < folded.text.length; at += 1) {
    const sign = /\s/.test(folded.text[at]!) ? " " : folded.text[at]!;
    if (sign === " " && text.at(-1) === " ") {
      ends[ends.length - 1] = folded.ends[at]!;
      continue;
    }
    text.push(sign);
    starts.push(folded.starts[at]!);
    ends.push(folded.ends[at]!);
  }
  return { text: text.join(""), starts, ends };
}
