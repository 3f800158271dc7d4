const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** "21 November 2025 at 04:00 UTC". `timeZone` is an IANA name. */
export function formatAbsolute(time: Date, timeZone: string | undefined): string {
  return dayAndTime(time, timeZone, "long");
}

/** "21 Nov 2025, 04:00 UTC": {@link formatAbsolute} for a line of a list. */
export function formatMoment(time: Date, timeZone: string | undefined): string {
  return dayAndTime(time, timeZone, "short");
}

function dayAndTime(time: Date, timeZone: string | undefined, month: "long" | "short"): string {
  return new Intl.DateTimeFormat("en-GB", {
    day: "numeric",
    month,
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZoneName: "short",
    timeZone,
  }).format(time);
}

/** "just now", "5 min ago", "3 h ago", "4 days ago", and after a week the day itself. */
export function formatRelative(time: Date, now: Date): string {
  const age = now.getTime() - time.getTime();
  // Two clocks differ by a little; what seems to lie just ahead has just been.
  if (age < MINUTE && age > -MINUTE) return "just now";
  if (age >= MINUTE && age < HOUR) return `${Math.floor(age / MINUTE)} min ago`;
  if (age >= HOUR && age < DAY) return `${Math.floor(age / HOUR)} h ago`;
  if (age >= DAY && age < 7 * DAY) {
    const days = Math.floor(age / DAY);
    return days === 1 ? "1 day ago" : `${days} days ago`;
  }
  return formatDay(time.toISOString().slice(0, 10));
}

/** A calendar day, "YYYY-MM-DD", as "21 Nov 2025"; what is no day comes back as it is. */
export function formatDay(day: string): string {
  const time = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(time.getTime())) return day;
  return new Intl.DateTimeFormat("en-GB", {
    day: "numeric",
    month: "short",
    year: "numeric",
    timeZone: "UTC",
  }).format(time);
}
