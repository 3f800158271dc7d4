import { zipSync } from "fflate";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sha256 } from "@/lib/core/sha256";
import { parseAllowedHosts } from "@/lib/platform/web/allowed-hosts";
import { readAddress, readDocument } from "./data";
import { bytesOf, docxOf, paragraphXml } from "./document-fixture";

describe("readDocument", () => {
  it.each([
    ["a.txt", bytesOf("One.\n\nTwo."), "One.\n\nTwo."],
    ["a.md", bytesOf("# One\n"), "# One\n"],
    ["a.html", bytesOf("<p>One"), "One"],
    ["a.docx", docxOf(paragraphXml("One")), "One"],
  ])("reads %s", async (name, bytes, text) => {
    expect(await readDocument({ bytes, name })).toMatchObject({ ok: true, value: { text } });
  });

  it.each([
    ["blank.txt", bytesOf(" \n"), "empty"],
    ["blank.html", bytesOf("<p> </p>"), "empty"],
    ["latin.txt", Uint8Array.of(0x63, 0xe9), "not_utf8"],
    ["old.doc", bytesOf("x"), "old_word"],
    ["not.docx", zipSync({ "x.xml": new Uint8Array() }), "damaged"],
    ["bomb.docx", docxOf("", { "word/x.xml": " ".repeat(70_000_000) }), "unpacks_too_large"],
    ["deep.docx", docxOf("<w:tbl><w:tr><w:tc>".repeat(50_000)), "damaged"],
    ["none.pdf", bytesOf("%PDF-1.7\nHello"), "damaged"],
    ["deep.html", bytesOf("<div>".repeat(100_000) + "x".repeat(20_000_000)), "too_deep"],
    ["long.html", bytesOf(`<p>${"x".repeat(6_000_000)}`), "text_too_large"],
  ])("refuses %s", async (name, bytes, code) => {
    const read = await readDocument({ bytes, name });
    expect(read).toMatchObject({ ok: false, error: { code } });
  });

  it("stops what takes too long, or too much memory, and goes on", async () => {
    const page = { bytes: bytesOf("<p>x</p>".repeat(2_000_000)), name: "many.html" };
    const limits = { milliseconds: 100_000, megabytes: 1024, answerBytes: 1_000_000 };
    const slow = await readDocument(page, { ...limits, milliseconds: 300 });
    const large = await readDocument(page, { ...limits, megabytes: 150 });
    expect(slow).toMatchObject({ ok: false, error: { code: "too_slow" } });
    expect(large).toMatchObject({ ok: false, error: { code: "too_much_memory" } });
    expect(await readDocument({ bytes: bytesOf("# x"), name: "x.md" })).toMatchObject({ ok: true });
  });
});

describe("readAddress", () => {
  const sentence =
    "Ships that left the harbour in May carried more grain than in any month before. ";
  const page = `<title>Grain</title><nav>Menu</nav><main>${`<p>${sentence.repeat(5)}</p>`.repeat(4)}</main>`;
  const server = createServer((request, response) => {
    const type = request.url === "/a.md" ? "text/markdown" : "text/html";
    response.writeHead(200, { "content-type": type }).end(type === "text/html" ? page : "# One");
  });
  const at = (path: string) => `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`;
  const allowed = parseAllowedHosts("127.0.0.0/8")!;

  beforeAll(() => new Promise<void>((done) => server.listen(0, "127.0.0.1", done)));
  afterAll(() => new Promise<void>((done) => server.close(() => done())));

  it("reads the article of a page, and tells where it came from", async () => {
    const read = await readAddress(at("/grain#top"), { allowed });
    expect(read).toMatchObject({
      ok: true,
      value: {
        document: { format: "html", properties: { title: "Grain" } },
        source: { url: at("/grain"), contentType: "text/html", sha256: sha256(page) },
      },
    });
    expect(read.ok && read.value.document.text).not.toContain("Menu");
  });

  it("reads other files by what the server says of them", async () => {
    const read = await readAddress(at("/a.md"), { allowed });
    expect(read).toMatchObject({ value: { document: { format: "md", text: "# One" } } });
  });

  it("refuses an inside address", async () => {
    const read = await readAddress(at("/"), { allowed: [] });
    expect(read).toMatchObject({ ok: false, error: { code: "refused_address" } });
  });
});
