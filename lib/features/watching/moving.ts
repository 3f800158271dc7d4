import type { Redirect } from "@/lib/platform/web/failures";

const PERMANENT = new Set([301, 308]);

/**
 * Where a link has moved to for good: the end of the permanent redirects that it begins with. To be
 * sent from http to https, to or from `www.`, or to the same path with another slash at its end is no
 * move; null then.
 */
export function movedTo(asked: string, redirects: readonly Redirect[]): string | null {
  const firstPassing = redirects.findIndex(({ status }) => !PERMANENT.has(status));
  const lasting = firstPassing < 0 ? redirects : redirects.slice(0, firstPassing);
  const to = lasting.at(-1)?.to;
  return to !== undefined && plainAddress(to) !== plainAddress(asked) ? to : null;
}

/** What stays of an address without what never tells two pages apart. */
function plainAddress(address: string): string {
  const { hostname, port, pathname, search } = new URL(address);
  return `${hostname.replace(/^www\./u, "")}:${port}${pathname.replace(/\/+$/u, "")}${search}`;
}
