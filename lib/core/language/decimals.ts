/**
 * Exact decimals as text ("165000000", "-0.5"), canonical: no leading zeros, no zeros at the end of
 * the fraction, no "-0". A number of thirty digits would not survive a JavaScript number.
 */
type Scaled = { units: bigint; scale: number };

/** The canonical form of digits with at most one point and a sign: "007.50" is "7.5". */
export function decimal(digits: string): string {
  return written(scaled(digits));
}

/** The exact product of two decimals. */
export function times(a: string, b: string): string {
  const [x, y] = [scaled(a), scaled(b)];
  return written({ units: x.units * y.units, scale: x.scale + y.scale });
}

/** The exact sum of two decimals. */
export function plus(a: string, b: string): string {
  const [x, y] = [scaled(a), scaled(b)];
  const scale = Math.max(x.scale, y.scale);
  return written({ units: raised(x, scale) + raised(y, scale), scale });
}

/** The quotient, or null where no decimal of fifteen places is it exactly (1/3). */
export function dividedBy(a: string, b: string): string | null {
  const [x, y] = [scaled(a), scaled(b)];
  if (y.units === 0n) return null;
  const scale = 15;
  const above = raised(x, x.scale + scale + y.scale);
  const below = y.units * 10n ** BigInt(x.scale);
  return above % below === 0n ? written({ units: above / below, scale }) : null;
}

/** Whether the decimal `a` is at most `b`. */
export function isAtMost(a: string, b: string): boolean {
  return !plus(b, times(a, "-1")).startsWith("-");
}

function scaled(text: string): Scaled {
  const [whole = "", fraction = ""] = text.split(".");
  const sign = whole.startsWith("-") ? -1n : 1n;
  const digits = `${whole.replace(/^[-+]/, "")}${fraction}`;
  return { units: sign * BigInt(digits === "" ? "0" : digits), scale: fraction.length };
}

function raised({ units, scale }: Scaled, to: number): bigint {
  return units * 10n ** BigInt(to - scale);
}

function written({ units, scale }: Scaled): string {
  const sign = units < 0n ? "-" : "";
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, "0");
  const whole = digits.slice(0, digits.length - scale);
  const fraction = digits.slice(digits.length - scale).replace(/0+$/, "");
  return fraction === "" ? `${sign}${whole}` : `${sign}${whole}.${fraction}`;
}
