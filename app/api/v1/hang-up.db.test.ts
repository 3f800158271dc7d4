import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { expect, test, vi } from "vitest";
import { makeToken } from "@/lib/features/tokens/mutations";
import { log } from "@/lib/platform/log";
import { testDatabase } from "@/lib/platform/testing/test-database";
import { makeDesk } from "@/lib/platform/testing/test-desk";
import { POST } from "./articles/route";

const db = testDatabase();

/** The request as Next hands it to a route: the socket's stream is its body. */
function requestOf(message: IncomingMessage): Request {
  const init = {
    method: message.method,
    headers: message.headers as Record<string, string>,
    body: message as unknown as BodyInit,
    duplex: "half",
  };
  return new Request("http://desk.example/api/v1/articles", init);
}

test("a client that hangs up in the middle of a body is no bug", async () => {
  const { editor } = await makeDesk(db);
  const token = await makeToken(editor, { name: "upload", role: "editor", days: 1 });
  if (!token.ok) throw new Error("no token");
  const complain = vi.spyOn(log(), "error");
  const server = createServer().listen(0, "127.0.0.1");
  try {
    await once(server, "listening");
    const client = connect((server.address() as AddressInfo).port, "127.0.0.1");
    const head = [
      "POST /api/v1/articles HTTP/1.1",
      "Host: desk.example",
      `Authorization: Bearer ${token.value.secret}`,
      "Content-Type: application/json",
      "Content-Length: 1000",
    ];
    client.write(`${head.join("\r\n")}\r\n\r\n{"text":"Half a`);
    const [message] = (await once(server, "request")) as [IncomingMessage];
    const answer = POST(requestOf(message), { params: Promise.resolve({}) });
    message.once("readable", () => client.destroy());
    expect(await (await answer).json()).toMatchObject({ code: "malformed" });
    expect(complain).not.toHaveBeenCalled();
    expect(await db.prisma.article.count()).toBe(0);
  } finally {
    server.close();
  }
});
