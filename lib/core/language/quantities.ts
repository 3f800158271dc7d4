import { placesOf, withoutOverlaps } from "./marks";
import type { Numeral } from "./numeral";
import { numeralsOf } from "./numerals";
import { plainSigns } from "./plain-signs";
import { MONEY_BEFORE, PLAIN_UNIT, UNIT, type UnitKind, unitNamed } from "./unit-lexicon";

/** A unit as it stands in a text: UTF-16 code units, half open. */
export type UnitMark = { start: number; end: number; kind: UnitKind; norm: string };

/** A numeral with its unit, if it has one; [start, end) holds both. */
export type Quantity = {
  start: number;
  end: number;
  kind: UnitKind | "rank" | "count";
  numeral: Numeral;
  unit: UnitMark | null;
};

const AFTER = new RegExp(`^(?:[ \\n]*|-)(?<unit>${UNIT})`, "iu");
const AFTER_OF = new RegExp(`^[ \\n]+of[ \\n]+an?[ \\n]+(?<unit>${UNIT})`, "iu");
const BEFORE = new RegExp(`(?<unit>${MONEY_BEFORE})[ \\n]?$`, "iu");
const ALONE = new RegExp(`(?<![\\p{Script=Latin}\\d])${PLAIN_UNIT}`, "giu");
/** Longer than any unit is written. */
const REACH = 32;

/** The numbers of a text with their units: money before or after, shares, measures, lengths of time. */
export function quantitiesOf(text: string, numerals = numeralsOf(text)): Quantity[] {
  const plain = plainSigns(text);
  return numerals.map((numeral, at) => {
    const before = BEFORE.exec(plain.slice(Math.max(0, numeral.start - REACH), numeral.start));
    const limit = numerals[at + 1]?.start ?? plain.length;
    const rest = plain.slice(numeral.end, Math.min(limit, numeral.end + REACH));
    const after = AFTER.exec(rest) ?? (numeral.form === "fraction" ? AFTER_OF.exec(rest) : null);
    return quantityOf(
      numeral,
      before?.groups?.["unit"],
      before?.[0],
      after?.groups?.["unit"],
      after?.[0],
    );
  });
}

function quantityOf(
  numeral: Numeral,
  before: string | undefined,
  beforeWith: string | undefined,
  after: string | undefined,
  afterWith: string | undefined,
): Quantity {
  const money = before ? unitNamed(before) : undefined;
  if (money && beforeWith) {
    const start = numeral.start - beforeWith.length;
    const unit = { start, end: start + (before?.length ?? 0), ...money };
    return { start, end: numeral.end, kind: "money", numeral, unit };
  }
  const named = after ? unitNamed(after) : undefined;
  const isRank = numeral.form === "ordinal";
  if (!named || !afterWith || isRank) {
    return { ...rangeOf(numeral), kind: isRank ? "rank" : "count", numeral, unit: null };
  }
  const end = numeral.end + afterWith.length;
  const unit = { start: end - (after?.length ?? 0), end, ...named };
  return { start: numeral.start, end, kind: named.kind, numeral, unit };
}

function rangeOf({ start, end }: Numeral) {
  return { start, end };
}

/** The units of a text, beside numbers or plain without one ("a few percentage points"). */
export function unitsOf(text: string, quantities = quantitiesOf(text)): UnitMark[] {
  const alone = placesOf(plainSigns(text), ALONE).flatMap(({ start, end, words }) => {
    const named = unitNamed(words);
    return named ? [{ start, end, ...named }] : [];
  });
  return withoutOverlaps([...quantities.flatMap(({ unit }) => unit ?? []), ...alone]);
}
