import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";

/**
 * The address that a request came from. Behind a proxy of ours it is the last one in
 * X-Forwarded-For, which the proxy itself put there; what stands before it anybody can write.
 *
 * @param peer the address at the other end of the connection
 */
export function clientAddress(
  forwarded: string | undefined,
  peer: string | undefined,
  trustProxy: boolean,
): string | undefined {
  const last = trustProxy ? forwarded?.split(",").at(-1)?.trim() : undefined;
  return last === undefined || last === "" ? peer : last;
}

/**
 * Has X-Forwarded-For hold that one address in every request of this process, before Next sees it:
 * Next keeps whatever the client sent, and limits by address could be passed by making one up.
 */
export function settleClientAddresses(trustProxy: boolean): void {
  subscribe("http.server.request.start", (message) => {
    const { request } = message as { request: IncomingMessage };
    const forwarded = request.headers["x-forwarded-for"];
    const address = clientAddress(
      Array.isArray(forwarded) ? forwarded.join(",") : forwarded,
      request.socket.remoteAddress,
      trustProxy,
    );
    if (address === undefined) delete request.headers["x-forwarded-for"];
    else request.headers["x-forwarded-for"] = address;
  });
}
