import { once } from "node:events";
import { createServer, type RequestListener, type Server } from "node:http";
import { createServer as createTlsServer } from "node:https";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import pg from "pg";
import { readConnection, dataFolder } from "@/lib/platform/embedded/data-folder";

// Made for these stories, signed by itself, and trusted by nobody.
const SELF_SIGNED = {
  key: `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg3gtXgkekJmQy7gdP
dUFWEdYn3H+XKr6yTJeMzb4mQ6WhRANCAASFUFGc5GF+sRyLyS2NCE/Zaasx6FXA
7QDuX/gWsg9+WJyii3gScRQe1Sjht0dEmg+OuGh1tystVLwSmLvcxHiG
-----END PRIVATE KEY-----`,
  cert: `-----BEGIN CERTIFICATE-----
MIIBfzCCASWgAwIBAgIUQkaIOBOAbjjj4sPw8NXEA4wJ6s0wCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJMTI3LjAuMC4xMCAXDTI2MTEyMTE3Mzg0NloYDzIxMjYxMDI4
MTczODQ2WjAUMRIwEAYDVQQDDAkxMjcuMC4wLjEwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAASFUFGc5GF+sRyLyS2NCE/Zaasx6FXA7QDuX/gWsg9+WJyii3gScRQe
1Sjht0dEmg+OuGh1tystVLwSmLvcxHiGo1MwUTAdBgNVHQ4EFgQUmMmLmLBq0/hq
oiJI3lqPrUNonzcwHwYDVR0jBBgwFoAUmMmLmLBq0/hqoiJI3lqPrUNonzcwDwYD
VR0TAQH/BAUwAwEB/zAKBggqhkjOPQQDAgNIADBFAiEA6FQeTDCz+pYl3U/4AsEI
BMbpQU2Dp11E0TXUibwyCb8CIEUwBSJ1cycz7bojjrsX/7zCfQipqGJfWf53zA9b
uEuz
-----END CERTIFICATE-----`,
};

/** What a server answers for its page; anything else, robots.txt too, is not there. */
export type Answer = { status: number; text: string; location?: string };

/** A server with one page, whose answer can be changed. Each has a host of its own, by its port. */
export class WatchedServer {
  answer: Answer;
  readonly #server: Server;
  readonly #scheme: string;

  constructor(text: string, scheme: "http" | "https" = "http") {
    this.answer = { status: 200, text };
    this.#scheme = scheme;
    const listener: RequestListener = (request, response) => {
      const { status, text: body, location } = this.answer;
      const headers = { "content-type": "text/plain; charset=utf-8" };
      if (request.url === "/robots.txt") response.writeHead(404, headers).end();
      else if (request.url === "/new-place") response.writeHead(200, headers).end(body);
      else response.writeHead(status, { ...headers, ...(location && { location }) }).end(body);
    };
    this.#server =
      scheme === "https" ? createTlsServer(SELF_SIGNED, listener) : createServer(listener);
  }

  async begin(): Promise<string> {
    this.#server.listen(0, "127.0.0.1");
    await once(this.#server, "listening");
    return `${this.#scheme}://127.0.0.1:${(this.#server.address() as AddressInfo).port}/page`;
  }

  end(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }
}

/**
 * Lets a day pass for these links: their dates go back, the clock stays. Every one of them is due then.
 */
export async function dayPasses(sourceIds: readonly string[]): Promise<void> {
  const folder = process.env.E2E_DATA_DIR;
  if (folder === undefined) throw new Error("The stories have a data folder");
  const connection = readConnection(dataFolder(join(folder)));
  if (connection === null) throw new Error("The database runs");
  const client = new pg.Client({
    host: connection.socketFolder,
    port: 5432,
    user: "postgres",
    database: "postgres",
  });
  await client.connect();
  await client.query(
    `UPDATE watched_links SET next_at = now(), checked_at = checked_at - interval '1 day',
            since = since - interval '1 day', asked_at = asked_at - interval '1 day',
            strikes = ARRAY(SELECT (day::date - 1)::text FROM unnest(strikes) day)
      WHERE source_id = ANY($1::uuid[])`,
    [sourceIds],
  );
  await client.end();
}
