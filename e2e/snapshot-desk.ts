import { once } from "node:events";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "@playwright/test";
import { makeApiDesk } from "./api-desk";

/** A page that would tell if anything in it ran, was loaded, or led elsewhere. */
export const LIVELY_PAGE = `<!doctype html>
<html><head><title>The yearbook</title>
<meta http-equiv="refresh" content="1;url=/refreshed">
<link rel="stylesheet" href="/style.css">
<script>document.title = "ran"; fetch("/ran-inline");</script>
<script src="/ran-file.js"></script>
</head><body onload="document.body.append('It ran.')">
<h1>The yearbook of the port</h1>
<p>Exports rose by a third.</p>
<img src="/picture.png" onerror="document.body.append('It ran.')" alt="">
<svg onload="document.body.append('It ran.')"></svg>
<iframe src="/inside"></iframe>
<object data="/object"></object>
<form action="/sent"><button>Send the form</button></form>
</body></html>`;

/** What the program itself asks for: to keep the page, and to see whether its link is fine. */
const BY_THE_PROGRAM = new Set(["/yearbook", "/robots.txt"]);

/** A server of a story's own: what it answers can be changed. */
export class PageServer {
  /** What was asked for because something in the page ran or was loaded. */
  readonly lively: string[] = [];
  status = 200;
  readonly #server: Server;

  constructor(body: string) {
    this.#server = createServer((request: IncomingMessage, response) => {
      const path = request.url ?? "";
      if (!BY_THE_PROGRAM.has(path)) this.lively.push(path);
      response.writeHead(this.status, { "content-type": "text/html; charset=utf-8" }).end(body);
    });
  }

  /** Begins to answer, and gives the address of the page. */
  async begin(): Promise<string> {
    this.#server.listen(0, "127.0.0.1");
    await once(this.#server, "listening");
    const { port } = this.#server.address() as AddressInfo;
    return `http://127.0.0.1:${port}/yearbook`;
  }

  end(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }
}

const TEXT = "Exports of the port rose by a third.";

/** Makes a desk with one claim, to which `cite` adds evidence; `slug` is its article. */
export async function makeSnapshotDesk(page: Page) {
  const { path, send, read } = await makeApiDesk(page, "Seen");
  const { article } = await send("/articles", { text: TEXT, sourceFile: "port.txt" });
  const { versions } = await read(`/articles/${article.slug}/versions`);
  await send("/claims", {
    articleId: article.id,
    versionId: versions[0].id,
    range: { start: 0, end: TEXT.length },
    content: { statement: TEXT, kind: "figure", figures: [] },
  });
  const cite = (title: string, cited: { url?: string; citation?: string; quote?: string }) =>
    send("/claims/A1-1/evidence", { title, stance: "supports", sourceType: "primary", ...cited });
  return { path, slug: article.slug as string, cite, read };
}
