import { datesOf } from "./dates";
import { outside } from "./marks";
import { namesOf } from "./names";
import { numeralsOf } from "./numerals";
import { polarityOf } from "./polarity";
import { quantitiesOf, unitsOf } from "./quantities";

/**
 * A word, or some that belong together, that a claim stands and falls with. `norm` is the same for
 * two that say the same: "3.5 million" and "3,500,000", "per cent" and "%".
 */
export type ProtectedWord = {
  /** UTF-16 code units, half open. */
  start: number;
  end: number;
  kind: "number" | "unit" | "date" | "name" | "negation" | "qualifier" | "direction" | "modality";
  norm: string;
};

/**
 * The protected words of a text, in order and without overlaps. Where a passage could be read two
 * ways, a date comes before a number with its unit, these before a name, and a name before the rest:
 * "2019" is a date, "19" in "COVID-19" part of a name.
 *
 * @param beside more text that tells names from other words, as {@link namesOf} uses it
 */
export function protectedWordsOf(text: string, beside = ""): ProtectedWord[] {
  const names = namesOf(text, beside);
  const coded = names.filter(({ kind }) => kind === "coded");
  const dates = outside(datesOf(text), coded);
  const numerals = outside(outside(numeralsOf(text), coded), dates);
  const quantities = quantitiesOf(text, numerals);
  const found: ProtectedWord[] = coded.map((mark) => ({ ...mark, kind: "name" }));
  const take = (marks: readonly ProtectedWord[]) => {
    found.push(...outside(marks, found));
    found.sort((a, b) => a.start - b.start);
  };
  take(dates.map(({ start, end, norm }) => ({ start, end, kind: "date", norm })));
  take(
    quantities.map(({ numeral: { start, end, norm } }) => ({ start, end, kind: "number", norm })),
  );
  take(
    unitsOf(text, quantities).map(({ start, end, norm }) => ({ start, end, kind: "unit", norm })),
  );
  take(names.map(({ start, end, norm }) => ({ start, end, kind: "name", norm })));
  take(polarityOf(text).map(({ start, end, kind, norm }) => ({ start, end, kind, norm })));
  return found;
}
