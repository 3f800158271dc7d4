import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { newId } from "@/lib/core/ids";
import type { WorkspaceScope } from "@/lib/platform/scope";
import { parseAllowedHosts } from "@/lib/platform/web/allowed-hosts";

/** A source of the desk with an address, or without one. */
export async function makeSource(
  { db, workspaceId }: WorkspaceScope,
  url: string | null,
): Promise<string> {
  const id = newId();
  const citation = url === null ? `A book, ${id}` : null;
  await db.prisma.source.create({
    data: {
      id,
      workspaceId,
      identity: `test:${id}`,
      url,
      citation,
      title: "The report",
      rootId: id,
    },
  });
  return id;
}

/** A server on the loopback address, and what lets a fetch get there. */
export async function serve(listener: RequestListener) {
  const server = createServer(listener);
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: `http://${host}`,
    allowed: parseAllowedHosts(host)!,
    close: () =>
      new Promise<void>((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

export const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

/** The beginning of an archive that is none of the files that are read. */
export const ZIP = Buffer.concat([Buffer.from("PK\u0003\u0004", "latin1"), Buffer.alloc(60, 1)]);
