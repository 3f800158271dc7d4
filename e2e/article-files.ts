import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { once } from "node:events";
import { strToU8, zipSync } from "fflate";
import { PDFDocument, StandardFonts } from "pdf-lib";

/** A file as Playwright puts it into a form. */
export type TestFile = { name: string; mimeType: string; buffer: Buffer };

export function textFile(name: string, text: string): TestFile {
  return { name, mimeType: "text/plain", buffer: Buffer.from(text) };
}

const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const cell = (text: string) => `<w:tc><w:p>${run(text)}</w:p></w:tc>`;
const row = (...cells: string[]) => `<w:tr>${cells.map(cell).join("")}</w:tr>`;
const wrap = (tag: string, inside: string) => `<w:${tag} xmlns:w="${WORD}">${inside}</w:${tag}>`;
const relation = (id: string, type: string, target: string) =>
  `<Relationships xmlns="${RELATIONS}"><Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/></Relationships>`;

/** A Word file with a title, a paragraph with a comment, and a table. */
export function wordFile(name: string, title: string, words: string): TestFile {
  const body = [
    `<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr>${run(title)}</w:p>`,
    `<w:p>${run("Of all piers, ")}<w:commentRangeStart w:id="0"/>${run(words)}`,
    `<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>${run(".")}</w:p>`,
    `<w:tbl>${row("Year", "Piers")}${row("2019", "12")}</w:tbl>`,
  ];
  const comment = `<w:comment w:id="0" w:author="Ada"><w:p>${run("Ask the port.")}</w:p></w:comment>`;
  const parts = {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    "_rels/.rels": relation("r", "officeDocument", "word/document.xml"),
    "word/_rels/document.xml.rels": relation("c", "comments", "comments.xml"),
    "word/document.xml": wrap("document", wrap("body", body.join(""))),
    "word/comments.xml": wrap("comments", comment),
  };
  const files = Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)]);
  return {
    name,
    mimeType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    buffer: Buffer.from(zipSync(Object.fromEntries(files))),
  };
}

/** A PDF with one page for each list of lines. */
export async function pdfFile(name: string, title: string, pages: string[][]): Promise<TestFile> {
  const pdf = await PDFDocument.create();
  pdf.setTitle(title);
  const font = await pdf.embedFont(StandardFonts.TimesRoman);
  for (const lines of pages) {
    const page = pdf.addPage([612, 792]);
    for (const [index, line] of lines.entries()) {
      page.drawText(line, { x: 72, y: 700 - index * 16, size: 12, font });
    }
  }
  return { name, mimeType: "application/pdf", buffer: Buffer.from(await pdf.save()) };
}

/** A web server of the test's own on this machine, with one page. */
export async function servePage(html: string): Promise<{ url: string; server: Server }> {
  const server = createServer((_, response) => {
    response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(html);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/piers`, server };
}
