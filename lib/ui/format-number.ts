const grouped = new Intl.NumberFormat("en");

/** A count as it is shown: grouped, "27,000". One locale, so that server and browser agree. */
export function formatNumber(value: number): string {
  return grouped.format(value);
}
