import { datesOf } from "@/lib/core/language/dates";
import { outside } from "@/lib/core/language/marks";
import { namesOf } from "@/lib/core/language/names";
import { numeralsOf } from "@/lib/core/language/numerals";
import { type Quantity, quantitiesOf } from "@/lib/core/language/quantities";
import { unitNamed } from "@/lib/core/language/unit-lexicon";
import type { Figure } from "@/lib/features/claims/schema";

/** What a claim says in a number: how much, of what, and whose. */
export type Measured = {
  /** An exact decimal, multiplied out. */
  value: string;
  /** Ways to call what is counted; two quantities are of one kind if they share one. */
  units: ReadonlySet<string>;
  /** Whose it is, in small letters; empty where nobody is named. */
  names: ReadonlySet<string>;
};

/** As much of a figure as is compared. */
export type ComparedFigure = Pick<Figure, "value" | "unit" | "subject">;

/** How the numbers of one claim stand to those of another. */
export type FigureRelation = "same" | "other" | null;

const WORD = /[\p{L}\p{N}%]+/gu;
/** How far behind a number what it counts is looked for, and how long such a word is at least. */
const WORDS_BEHIND = 4;
const LONG_WORD = 4;

/**
 * The quantities of a claim: its typed figures, or where it has none (a claim that is being typed)
 * the numbers of its statement. Dates, ordinals and vague figures are none.
 */
export function measuredIn(claim: {
  statement: string;
  figures: readonly ComparedFigure[];
}): Measured[] {
  const typed = claim.figures.flatMap((figure) => figureMeasured(figure) ?? []);
  return typed.length > 0 ? typed : measuredInText(claim.statement);
}

function figureMeasured({ value, unit, subject }: ComparedFigure): Measured | null {
  if (value === null) return null;
  const named = unitNamed(unit);
  const units = new Set(named ? [named.norm] : wordsOf(unit));
  return { value, units, names: new Set(wordsOf(subject ?? "")) };
}

function measuredInText(text: string): Measured[] {
  const names = new Set(namesOf(text).flatMap(({ norm }) => wordsOf(norm)));
  const numerals = outside(numeralsOf(text), datesOf(text));
  return (
    quantitiesOf(text, numerals)
      // "half-monthly" counts nothing.
      .filter(({ kind, end }) => kind !== "rank" && text[end] !== "-")
      .flatMap((quantity) => {
        const { value } = quantity.numeral;
        return value === null ? [] : [{ value, units: unitsOf(text, quantity), names }];
      })
  );
}

function unitsOf(text: string, { unit, end }: Quantity): ReadonlySet<string> {
  if (unit) return new Set([unit.norm]);
  const behind = wordsOf(text.slice(end)).slice(0, WORDS_BEHIND);
  return new Set(behind.filter((word) => word.length >= LONG_WORD));
}

/** Words without their case and a plural's "s", so that "enterprises" and "enterprise" are one. */
function wordsOf(text: string): string[] {
  return (text.toLowerCase().match(WORD) ?? []).map((word) => word.replace(/(?<=[a-z]{3})s$/, ""));
}

/**
 * "same" if a quantity of one claim is one of the other's too; "other" if they measure the same
 * thing of the same one and give different figures for it; null where they cannot be compared.
 */
export function compareMeasured(a: readonly Measured[], b: readonly Measured[]): FigureRelation {
  const pairs = a.flatMap((one) =>
    b.filter((other) => isOfOneThing(one, other)).map((other) => one.value === other.value),
  );
  if (pairs.length === 0) return null;
  return pairs.includes(true) ? "same" : "other";
}

/** Of one unit, and of one owner unless one of them names nobody. */
function isOfOneThing(a: Measured, b: Measured): boolean {
  const isOfNobody = a.names.size === 0 || b.names.size === 0;
  return meet(a.units, b.units) && (isOfNobody || meet(a.names, b.names));
}

function meet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return [...a].some((word) => b.has(word));
}
