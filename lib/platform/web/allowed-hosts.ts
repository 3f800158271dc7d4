import ipaddr from "ipaddr.js";

/** What may be fetched though it is no public address, by the one who runs the program. */
export type AllowedHost =
  /** A host by its name or address as a URL has it, on one port or on all. */
  | { kind: "host"; host: string; port: string | null }
  /** Every address of a range. */
  | { kind: "range"; range: ReturnType<typeof ipaddr.parseCIDR> };

/**
 * Reads a list of hosts (`wiki.intern`), hosts with a port (`localhost:8080`, `[::1]:8080`) and
 * ranges (`10.1.0.0/16`), with commas between them.
 *
 * @returns null where an entry is none of these
 */
export function parseAllowedHosts(list: string): AllowedHost[] | null {
  const entries = list.split(",").map((entry) => entry.trim());
  const read = entries.filter((entry) => entry !== "").map(parseEntry);
  return read.every((entry) => entry !== null) ? read : null;
}

function parseEntry(entry: string): AllowedHost | null {
  if (entry.includes("/")) {
    return ipaddr.isValidCIDR(entry) ? { kind: "range", range: ipaddr.parseCIDR(entry) } : null;
  }
  const isBareIpv6 = ipaddr.IPv6.isValid(entry);
  const port = isBareIpv6 ? null : (/:(\d+)$/u.exec(entry)?.[1] ?? null);
  const host = port === null ? entry : entry.slice(0, -port.length - 1);
  const address = `http://${isBareIpv6 ? `[${host}]` : host}/`;
  if (!/^(?:[\p{L}\p{N}._-]+|\[?[\da-f:.]+\]?)$/iu.test(host)) return null;
  // The parser writes a host as it does that of the address that is to be fetched.
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null || url.href !== `http://${url.hostname}/` || Number(port) > 65_535) return null;
  return { kind: "host", host: url.hostname, port };
}

/** Whether the host of an address is allowed by its name, so that it may resolve to anything. */
export function isAllowedHost(url: URL, allowed: readonly AllowedHost[]): boolean {
  const port = url.port || (url.protocol === "https:" ? "443" : "80");
  return allowed.some(
    (entry) =>
      entry.kind === "host" &&
      entry.host === url.hostname &&
      (entry.port === null || entry.port === port),
  );
}

/** Whether an IP address is in an allowed range. */
export function isAllowedAddress(address: string, allowed: readonly AllowedHost[]): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  return allowed.some(({ kind, ...entry }) => {
    if (kind !== "range" || !("range" in entry)) return false;
    return entry.range[0].kind() === parsed.kind() && parsed.match(entry.range);
  });
}
