import search from "approx-string-match";
import { foldText, unfolded, type FoldedText } from "@/lib/core/language/folded-text";
import type { TextRange } from "@/lib/core/language/text-range";
import { codePointLength, toUtf16 } from "@/lib/core/offsets";
import type { ReadAnnotation } from "./annotation-file";

/** Why an annotation has no place in the text. */
export type AnnotationProblem = "no_selector" | "not_found" | "ambiguous" | "only_similar";

/** An annotation in a text; `start` and `end` in UTF-16 code units, half open, null without a place. */
export type LocatedAnnotation = {
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

type Unit = "code_points" | "utf16";

/** The share of a quote's characters that may differ for a passage to be offered. */
const MOST_ERRORS = 0.25;
/** Quotes shorter than this are not looked for in other words: they would be found anywhere. */
const SHORTEST = 12;
/** So many signs of what is said to surround a short quote must be there: "67 %" alone proves nothing. */
const LEAST_CONTEXT = 8;
const LONGEST_PATTERN = 2000;
const MOST_PLACES = 200;

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
  const unit = unitOf(text, annotations);
  const folded = flat(foldText(text));
  return annotations.map((annotation) => {
    const { comment, author, tags, quote } = annotation;
    const {
      place = null,
      problem = null,
      candidates = [],
    } = locate(text, folded, annotation, unit);
    const exact = place ? text.slice(place.start, place.end) : (quote?.exact ?? "");
    const [start, end] = [place?.start ?? null, place?.end ?? null];
    return { start, end, exact, comment, author, tags, problem, candidates };
  });
}

type Location = { place?: TextRange; problem?: AnnotationProblem; candidates?: TextRange[] };

function locate(
  text: string,
  folded: FoldedText,
  { quote, position }: ReadAnnotation,
  unit: Unit,
): Location {
  if (!quote && !position) return { problem: "no_selector" };
  const units: Unit[] = unit === "utf16" ? ["utf16", "code_points"] : ["code_points", "utf16"];
  if (!quote) {
    const place = rangeIn(text, position!, unit);
    return place ? { place } : { problem: "not_found" };
  }
  for (const one of position ? units : []) {
    const place = rangeIn(text, position!, one);
    if (place && text.slice(place.start, place.end) === quote.exact) return { place };
  }
  return locateQuote(folded, quote);
}

function unitOf(text: string, annotations: readonly ReadAnnotation[]): Unit {
  const agreeing = (unit: Unit) =>
    annotations.filter(({ quote, position }) => {
      const place = quote && position && rangeIn(text, position, unit);
      return place && text.slice(place.start, place.end) === quote.exact;
    }).length;
  return agreeing("utf16") > agreeing("code_points") ? "utf16" : "code_points";
}

function rangeIn(text: string, { start, end }: TextRange, unit: Unit): TextRange | null {
  if (end > (unit === "utf16" ? text.length : codePointLength(text))) return null;
  if (unit === "utf16") return { start, end };
  const [from = 0, to = 0] = toUtf16(text, [start, end]);
  return { start: from, end: to };
}

/** A quote in a text, both without typography; what surrounds it decides between several places. */
function locateQuote(text: FoldedText, quote: NonNullable<ReadAnnotation["quote"]>): Location {
  const exact = flat(foldText(quote.exact.trim())).text;
  const [prefix, suffix] = [flat(foldText(quote.prefix)).text, flat(foldText(quote.suffix)).text];
  const places = occurrences(text.text, exact);
  const inText = (start: number, end: number) => unfolded(text, start, end);
  if (places.length === 0) return similar(text, exact);
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

function similar({ text, starts, ends }: FoldedText, exact: string): Location {
  if (exact.length < SHORTEST || exact.length > LONGEST_PATTERN) return { problem: "not_found" };
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
