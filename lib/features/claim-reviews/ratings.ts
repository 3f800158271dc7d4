import { decimal, isAtMost, plus, times } from "@/lib/core/language/decimals";
import { type Graph, literal, type Node } from "./nodes";
import { plainLine, plainProse } from "./plain-text";

/** A rating as published: its words, and exact decimals. */
export type Rating = {
  text: string | null;
  value: string | null;
  best: string | null;
  worst: string | null;
  explanation: string | null;
};

const LONGEST_NUMBER = 30;
const LONGEST_EXPLANATION = 20_000;

/** The rating of a review; its first that says anything. */
export function ratingOf(graph: Graph, review: Node): Rating {
  const ratings = graph.values(review, "reviewRating").map((one) => {
    const alone = literal(one);
    return alone === null ? read(graph, one as Node) : fromText(alone);
  });
  return ratings.find(({ text, value }) => text !== null || value !== null) ?? NONE;
}

const NONE: Rating = { text: null, value: null, best: null, worst: null, explanation: null };

function fromText(words: string): Rating {
  const value = exactDecimal(words);
  return { ...NONE, value, text: value === null ? plainLine(words) || null : null };
}

function read(graph: Graph, rating: Node): Rating {
  const number = (name: string) => {
    const [value] = graph.values(rating, name).map(literal);
    return value === undefined || value === null ? null : exactDecimal(value);
  };
  const value = number("ratingValue");
  // Where the value is no number it is the rating in words.
  const valueWords = value === null ? graph.line(rating, "ratingValue") : null;
  const named = graph.line(rating, "alternateName", "name") ?? valueWords;
  const explained = explanationOf(graph, rating);
  return {
    text: named ?? (value === null ? explained : null),
    value,
    best: number("bestRating"),
    worst: number("worstRating"),
    explanation: named === null && value === null ? null : explained,
  };
}

function explanationOf(graph: Graph, rating: Node): string | null {
  for (const value of graph.values(rating, "ratingExplanation")) {
    const text = plainProse(literal(value) ?? "");
    if (text.length > LONGEST_EXPLANATION) return `${text.slice(0, LONGEST_EXPLANATION - 1)}…`;
    if (text !== "") return text;
  }
  return null;
}

/**
 * A number as people write it, as an exact decimal: "4,5" is "4.5", "1,234.5" is "1234.5". Null for
 * what is none, and for a comma before three digits, which may mark thousands or a fraction.
 */
export function exactDecimal(written: string): string | null {
  const text = written.trim().replace(/\u2212/gu, "-");
  if (text.length > LONGEST_NUMBER) return null;
  if (/^[-+]?(?:\d+(?:\.\d+)?|\.\d+)$/u.test(text)) return decimal(text);
  if (/^[-+]?\d{1,3}(?:,\d{3})+\.\d+$/u.test(text)) return decimal(text.replaceAll(",", ""));
  if (/^[-+]?\d{1,3}(?:\.\d{3})+,\d+$/u.test(text)) return withPoint(text.replaceAll(".", ""));
  return /^[-+]?\d+,(?!\d{3}$)\d+$/u.test(text) ? withPoint(text) : null;
}

function withPoint(text: string): string {
  return decimal(text.replace(",", "."));
}

/** What schema.org has a rating without bounds mean (https://schema.org/Rating). */
const ASSUMED = { best: "5", worst: "1" };

/**
 * Where a rating stands between the worst (0) and the best (1) of its scale:
 * (value − worst) ÷ (best − worst). A scale that is upside down, its best below its worst, is turned
 * by the same formula. Bounds that are not named are 5 and 1, as schema.org says. Null where that
 * makes no sense: no value, bounds that are the same, a value beyond them.
 */
export function shareOf({ value, best, worst }: Pick<Rating, "value" | "best" | "worst">) {
  if (value === null) return null;
  const [top, bottom] = [best ?? ASSUMED.best, worst ?? ASSUMED.worst];
  const isUpsideDown = isAtMost(top, bottom);
  const [low, high] = isUpsideDown ? [top, bottom] : [bottom, top];
  if (top === bottom || !isAtMost(low, value) || !isAtMost(value, high)) return null;
  return Number(minus(value, bottom)) / Number(minus(top, bottom));
}

function minus(a: string, b: string): string {
  return plus(a, times(b, "-1"));
}
