import { createServer, type RequestListener, type Server, type ServerResponse } from "node:http";
import { createServer as createRawServer, type AddressInfo } from "node:net";
import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { sha256 } from "@/lib/core/sha256";
import { fetchAddress, type FetchOptions } from "./guarded-fetch";
import { parseAllowedHosts } from "./web/allowed-hosts";
import type { Resolve } from "./web/guarded-lookup";

type AnyServer = { close(done: () => void): unknown };
const servers: AnyServer[] = [];
const kept: Server[] = [];

/** A server on the loopback address, allowed by its port alone. */
async function serve(
  listener: RequestListener,
): Promise<{ url: string; allowed: FetchOptions["allowed"] }> {
  const server = createServer(listener);
  kept.push(server);
  return listening(server);
}

async function serveRaw(answer: string) {
  return listening(
    createRawServer((socket) =>
      socket
        .resume()
        .on("error", () => undefined)
        .end(answer),
    ),
  );
}

async function listening(server: ReturnType<typeof createRawServer>) {
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { url: `http://${host}`, allowed: parseAllowedHosts(host)! };
}

const html = { "content-type": "text/html; charset=utf-8" };
const answer = (
  body: string | Uint8Array,
  headers: Record<string, string> = html,
): RequestListener => {
  return (_, response) => void response.writeHead(200, headers).end(body);
};

async function code(url: string, options: FetchOptions = {}): Promise<string> {
  const fetched = await fetchAddress(url, { allowed: [], ...options });
  return fetched.ok ? "ok" : fetched.error.code;
}

const resolvesTo =
  (...addresses: string[]): Resolve =>
  (_, done) =>
    done(
      null,
      addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 })),
    );

const drip = (response: ServerResponse) => {
  const beat = setInterval(() => response.write("x"), 20);
  response.on("close", () => clearInterval(beat));
};

const unknown: Resolve = (_, done) =>
  done(Object.assign(new Error("none"), { code: "ENOTFOUND" }), []);

afterEach(() => kept.splice(0).forEach((server) => server.closeAllConnections()));
afterAll(() =>
  Promise.all(servers.map((server) => new Promise<void>((done) => server.close(() => done())))),
);

describe("what is fetched", () => {
  it("comes with where it was, when, and its hash", async () => {
    let asked: Record<string, unknown> = {};
    const { url, allowed } = await serve((request, response) => {
      asked = request.headers;
      answer("<p>é")(request, response);
    });
    const before = new Date().toISOString();
    const fetched = await fetchAddress(`${url}/a?b#c`, { allowed });
    expect(fetched).toMatchObject({
      ok: true,
      value: {
        url: `${url}/a?b`,
        contentType: "text/html; charset=utf-8",
        bytes: Buffer.from("<p>é"),
        sha256: sha256("<p>é"),
        headers: html,
      },
    });
    expect(fetched.ok && fetched.value.fetchedAt >= before).toBe(true);
    expect(Object.keys(asked)).not.toEqual(expect.arrayContaining(["cookie"]));
  });

  it.each([
    ["gzip", gzipSync],
    ["deflate", deflateSync],
    ["br", brotliCompressSync],
  ])("is unpacked from %s", async (encoding, pack) => {
    const { url, allowed } = await serve(
      answer(pack("Hello"), { ...html, "content-encoding": encoding }),
    );
    expect(await fetchAddress(url, { allowed })).toMatchObject({
      value: { sha256: sha256("Hello") },
    });
  });

  it("is found behind redirects, absolute and relative", async () => {
    const { url, allowed } = await serve((request, response) => {
      const next = { "/": "/b/", "/b/": "c", "/b/c": `${url}/d` }[request.url ?? ""];
      if (next === undefined) answer("Hello")(request, response);
      else response.writeHead(302, { location: next }).end();
    });
    expect(await fetchAddress(url, { allowed })).toMatchObject({
      value: {
        url: `${url}/d`,
        redirects: [`${url}/b/`, `${url}/b/c`, `${url}/d`].map((to) => ({ status: 302, to })),
      },
    });
  });

  it("may be its head alone", async () => {
    const { url, allowed } = await serve((request, response) => {
      response.writeHead(request.method === "HEAD" ? 200 : 404, html).end();
    });
    const fetched = await fetchAddress(url, { allowed, method: "HEAD" });
    expect(fetched).toMatchObject({ ok: true, value: { bytes: new Uint8Array() } });
  });

  it("may have a condition", async () => {
    const { url, allowed } = await serve((request, response) => {
      const isSame = request.headers["if-none-match"] === '"a"';
      response.writeHead(isSame ? 304 : 200, { ...html, etag: '"a"' }).end("Hello");
    });
    const headers = { "if-none-match": '"a"' };
    expect(await fetchAddress(`${url}/x`, { allowed, headers })).toMatchObject({
      error: { code: "http_status", answer: { status: 304, url: `${url}/x`, redirects: [] } },
    });
    expect(await code(url, { allowed })).toBe("ok");
  });

  it("may be asked for over one kind of addresses alone", async () => {
    const { url, allowed } = await serve(answer("Hello"));
    const named = url.replace("127.0.0.1", "localhost");
    const inside = [...allowed!, ...parseAllowedHosts("127.0.0.0/8, ::/127")!];
    const resolve = resolvesTo("::1", "127.0.0.1");
    expect(await code(named, { allowed: inside, resolve, family: 4 })).toBe("ok");
    expect(await code(named, { allowed: inside, resolve, family: 6 })).toBe("no_connection");
    const onlyIpv4 = resolvesTo("127.0.0.1");
    expect(await code(named, { allowed: inside, resolve: onlyIpv4, family: 6 })).toBe(
      "name_not_found",
    );
  });
});

describe("an inside address is refused", () => {
  it.each([
    "http://127.0.0.1/",
    "http://127.1/",
    "http://2130706433/",
    "http://0x7f.0.0.1/",
    "http://0177.0.0.1/",
    "http://0/",
    "http://①②⑦.0.0.1/",
    "http://[::1]/",
    "http://[::ffff:127.0.0.1]/",
    "http://[::127.0.0.1]/",
    "http://[64:ff9b::7f00:1]/",
    "http://169.254.169.254/latest/meta-data/",
    "http://[fd00:ec2::254]/",
    "https://10.0.0.1/",
  ])("in a form of its own: %s", async (url) => {
    expect(await code(url)).toBe("refused_address");
  });

  it("by a name, and nothing is sent", async () => {
    let asked = 0;
    const { url } = await serve(() => (asked += 1));
    expect(await code(url.replace("127.0.0.1", "localhost"))).toBe("refused_address");
    expect(await code(url)).toBe("refused_address");
    expect(asked).toBe(0);
  });

  it.each([
    ["one", ["10.0.0.1"]],
    ["one among public ones", ["8.8.8.8", "127.0.0.1"]],
    ["one mapped into IPv6", ["::ffff:10.0.0.1"]],
  ])("that a name resolves to: %s", async (_, addresses) => {
    expect(await code("http://name.example/", { resolve: resolvesTo(...addresses) })).toBe(
      "refused_address",
    );
  });

  it("behind a redirect, from an allowed server", async () => {
    let asked = 0;
    const inside = await serve(() => (asked += 1));
    const { url, allowed } = await serve((_, response) => {
      response.writeHead(301, { location: inside.url }).end();
    });
    expect(await code(url, { allowed })).toBe("refused_address");
    expect(asked).toBe(0);
  });

  it("but may be allowed by its range", async () => {
    const { url } = await serve(answer("Hello"));
    const named = url.replace("127.0.0.1", "name.example");
    const options = {
      allowed: parseAllowedHosts("127.0.0.0/30")!,
      resolve: resolvesTo("127.0.0.1"),
    };
    expect(await code(url, options)).toBe("ok");
    expect(await code(named, options)).toBe("ok");
    expect(await code(named, { resolve: options.resolve })).toBe("refused_address");
  });
});

describe("an address that is none to fetch", () => {
  it.each([
    "",
    "desk",
    "ftp://example.org/",
    "file:///etc/passwd",
    "data:text/html,x",
    "http://u:p@example.org/",
    "javascript:1",
  ])("%j", async (url) => {
    expect(await code(url)).toBe("bad_address");
  });

  it("behind a redirect", async () => {
    const { url, allowed } = await serve((_, response) => {
      response.writeHead(302, { location: "file:///etc/passwd" }).end();
    });
    expect(await code(url, { allowed })).toBe("bad_address");
  });
});

describe("a server that does not give the page", () => {
  const limits = { milliseconds: 400, bytes: 100_000 };

  it.each([
    [404, "no page"],
    [403, "not open"],
    [429, "too often"],
    [503, "of its own"],
    [304, "does not give"],
  ])("because of status %i", async (status, words) => {
    const { url, allowed } = await serve(
      (_, response) => void response.writeHead(status, html).end(),
    );
    const fetched = await fetchAddress(url, { allowed });
    expect(fetched).toMatchObject({ error: { code: "http_status" } });
    expect(!fetched.ok && fetched.error.message).toContain(words);
  });

  it.each<[string, RequestListener, string]>([
    ["never answers", () => undefined, "timeout"],
    ["drips", (_, response) => drip(response.writeHead(200, html)), "timeout"],
    [
      "sends in circles",
      (_, response) => void response.writeHead(302, { location: "/" }).end(),
      "too_many_redirects",
    ],
    ["says that it is large", answer("x".repeat(200_000)), "too_large"],
    [
      "is large without saying so",
      (_, response) => {
        response.writeHead(200, html).write("x".repeat(60_000));
        response.end("x".repeat(60_000));
      },
      "too_large",
    ],
    [
      "sends a bomb",
      answer(gzipSync(Buffer.alloc(50_000_000)), { ...html, "content-encoding": "gzip" }),
      "too_large",
    ],
    ["packs wrongly", answer("Hello", { ...html, "content-encoding": "gzip" }), "broken_answer"],
    [
      "packs in an unknown way",
      answer("Hello", { ...html, "content-encoding": "zstd" }),
      "broken_answer",
    ],
    [
      "breaks off",
      (_, response) => {
        response.writeHead(200, { ...html, "content-length": "90" }).write("x");
        setImmediate(() => response.destroy());
      },
      "broken_answer",
    ],
    ["sends a picture", answer("x", { "content-type": "image/png" }), "unreadable_type"],
  ])("but %s", async (_, listener, expected) => {
    const { url, allowed } = await serve(listener);
    expect(await code(url, { allowed, limits })).toBe(expected);
  });

  it.each([
    ["no HTTP", "SSH-2.0-OpenSSH\r\n", "broken_answer"],
    ["nothing", "", "broken_answer"],
    [
      "half a page",
      "HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: 90\r\n\r\nhalf",
      "broken_answer",
    ],
  ])("but %s", async (_, sent, expected) => {
    const { url, allowed } = await serveRaw(sent);
    expect(await code(url, { allowed, limits })).toBe(expected);
  });

  it("because it speaks no TLS, is not there, or has no name", async () => {
    const { url, allowed } = await serve(answer("Hello"));
    expect(await code(url.replace("http:", "https:"), { allowed })).toBe("tls");
    const none = parseAllowedHosts("127.0.0.1")!;
    expect(await code("http://127.0.0.1:1/", { allowed: none })).toBe("no_connection");
    expect(await code("http://no.example/", { resolve: unknown })).toBe("name_not_found");
    expect(await code("http://no.example/", { resolve: resolvesTo() })).toBe("name_not_found");
  });
});
