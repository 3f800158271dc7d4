import { lookup as systemLookup, type LookupAddress } from "node:dns";
import type { LookupFunction } from "node:net";
import { type AllowedHost, isAllowedAddress } from "./allowed-hosts";
import { FetchFailure } from "./failures";
import { isPublicAddress } from "./public-address";

/** Tells every address of a name. */
export type Resolve = (
  name: string,
  done: (error: Error | null, addresses: LookupAddress[]) => void,
) => void;

export const systemResolve: Resolve = (name, done) => systemLookup(name, { all: true }, done);

/** Whether a connection to an address may be made. */
export function mayConnect(address: string, allowed: readonly AllowedHost[]): boolean {
  return isPublicAddress(address) || isAllowedAddress(address, allowed);
}

/**
 * The lookup of a connection that is being made. What it checked is what is connected to: nothing
 * resolves the name a second time. A name of which one address is refused is refused whole, because
 * nobody with good intent mixes the two.
 */
export function guardedLookup(resolve: Resolve, allowed: readonly AllowedHost[]): LookupFunction {
  return (name, options, callback) => {
    resolve(name, (error, addresses) => {
      const [first] = addresses ?? [];
      if (error) return callback(error, []);
      if (!first || !addresses.every(({ address }) => mayConnect(address, allowed)))
        return callback(new FetchFailure(first ? "refused_address" : "name_not_found"), []);
      const { family } = options;
      const wanted = addresses.filter(
        (one) => (family !== 4 && family !== 6) || one.family === family,
      );
      const [chosen] = wanted;
      if (!chosen) return callback(new FetchFailure("name_not_found"), []);
      if (options.all) callback(null, wanted);
      else callback(null, chosen.address, chosen.family);
    });
  };
}
