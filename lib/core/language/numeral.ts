/**
 * A number as a text writes it, in UTF-16 code units, half open. `value` is its exact decimal,
 * multiplied out ("3.5 million" is "3500000"), or null where it has none: a vague one, a third, a
 * range (whose ends are `low` and `high`).
 */
export type Numeral = {
  start: number;
  end: number;
  form: "cardinal" | "ordinal" | "fraction" | "multiple" | "range" | "vague";
  value: string | null;
  /** Two numerals that say the same have the same. */
  norm: string;
  low?: string;
  high?: string;
};

/** A numeral whose norm is its form and value, or `says` where it has no value. */
export function numeral(
  start: number,
  end: number,
  form: Numeral["form"],
  value: string | null,
  says = "",
): Numeral {
  return { start, end, form, value, norm: `${mark(form)}${value ?? says.toLowerCase()}` };
}

/** A cardinal and a fraction of the same value say the same ("half", "0.5"); the rest does not. */
function mark(form: Numeral["form"]): string {
  return form === "cardinal" || form === "fraction" ? "" : `${form}:`;
}
