import type { Figure } from "./schema";
import { QUALIFIER_WORDS } from "./words";

/**
 * A figure as a person reads it: "more than 27,000 enterprises – registered blockchain companies,
 * China, first half of 2019".
 */
export function figureWords(figure: Figure): string {
  return `${amountWords(figure)} – ${subjectWords(figure)}`;
}

/** Figures as short facts: how much, and of what. */
export function figureFacts(figures: readonly Figure[]): { lead: string; rest: string }[] {
  return figures.map((figure) => ({ lead: amountWords(figure), rest: subjectWords(figure) }));
}

/** How much: "more than 27,000 enterprises"; "67%"; "no number given (customers)" for a vague one. */
export function amountWords(figure: Pick<Figure, "value" | "unit" | "qualifier">): string {
  const { value, unit, qualifier } = figure;
  if (value === null) return `no number given (${unit})`;
  const amount = unit === "%" ? `${groupDigits(value)}%` : `${groupDigits(value)} ${unit}`;
  return qualifier === "exactly" ? amount : `${QUALIFIER_WORDS[qualifier]} ${amount}`;
}

/** Of what, of whom and when, with commas between. */
function subjectWords(figure: Pick<Figure, "measures" | "subject" | "period">): string {
  return [figure.measures, figure.subject, figure.period]
    .filter((part) => part !== null)
    .join(", ");
}

/**
 * Groups the digits before the point by threes. Works on the text of an exact decimal: a number of
 * thirty digits would not survive a JavaScript number.
 */
export function groupDigits(decimal: string): string {
  const [whole = "", fraction] = decimal.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
