import { formatDay } from "@/lib/ui/format-time";

/** What of an outside verdict its one line tells. */
export type OutsideLine = {
  reviewer: string | null;
  published: { day: string | null; written: string | null };
  rating: { text: string | null; value: string | null; best: string | null; worst: string | null };
};

type Decimal = { toFixed(): string };

/** {@link OutsideLine} as the columns of `outside_verdicts` hold it. */
export type OutsideColumns = {
  reviewer: string | null;
  publishedOn: Date | null;
  publishedAs: string | null;
  ratingText: string | null;
  ratingValue: Decimal | null;
  bestRating: Decimal | null;
  worstRating: Decimal | null;
};

/** What a row says of an outside verdict; its numbers are exact, so they become texts. */
export function outsideOf(row: OutsideColumns): OutsideLine {
  return {
    reviewer: row.reviewer,
    published: {
      day: row.publishedOn?.toISOString().slice(0, 10) ?? null,
      written: row.publishedAs,
    },
    rating: {
      text: row.ratingText,
      value: row.ratingValue?.toFixed() ?? null,
      best: row.bestRating?.toFixed() ?? null,
      worst: row.worstRating?.toFixed() ?? null,
    },
  };
}

/**
 * An outside verdict in one line that says whose it is, "Outside verdict by The Desk: “False” (1 of
 * 5), 3 May 2021".
 */
export function outsideWords({ reviewer, published, rating }: OutsideLine): string {
  const whose =
    reviewer === null ? "Outside verdict, nobody named" : `Outside verdict by ${reviewer}`;
  const when = published.day === null ? published.written : formatDay(published.day);
  return [`${whose}: ${ratingWords(rating)}`, when].filter(Boolean).join(", ");
}

/** "“False” (1 of 5)", "3 of 5", "“Falso”". */
export function ratingWords({ text, ...scale }: OutsideLine["rating"]): string {
  const number = scaleWords(scale);
  if (text === null) return number ?? "";
  return number === null ? `“${text}”` : `“${text}” (${number})`;
}

function scaleWords({ value, best, worst }: Omit<OutsideLine["rating"], "text">): string | null {
  if (value === null || best === null) return value;
  const isPlain = (worst === null || worst === "0" || worst === "1") && Number(best) > 1;
  return isPlain ? `${value} of ${best}` : `${value}, from ${worst ?? 1} (worst) to ${best} (best)`;
}
