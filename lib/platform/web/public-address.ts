import ipaddr from "ipaddr.js";

/** The part of IPv6 that is given out to be reached by everybody (RFC 4291, section 2.4). */
const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR("2000::/3");

/**
 * Whether an IP address is one of the open internet. Everything with a meaning of its own in the
 * IANA registries of special-purpose addresses is not: private, loopback, link-local, shared (CGNAT),
 * multicast, documentation, benchmarking. Nor are IPv6 addresses that carry an IPv4 address, which
 * may be an inside one: mapped, compatible, 6to4, Teredo, NAT64 (RFC 4291, 3056, 4380, 6052, 8215).
 *
 * @param address in the form in which a resolver gives it; anything else is not public
 */
export function isPublicAddress(address: string): boolean {
  if (
    !ipaddr.isValid(address) ||
    (address.includes(".") && !ipaddr.IPv4.isValidFourPartDecimal(address))
  )
    return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== "unicast") return false;
  return parsed.kind() === "ipv4" || parsed.match(GLOBAL_UNICAST);
}
