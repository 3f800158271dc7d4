import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { docxOf, expectSound, paragraphXml, shown, wordPart } from "../document-fixture";
import { unpack } from "./package";
import { parseDocx } from "./parse-docx";

const style = (name: string) => `<w:pPr><w:pStyle w:val="${name}"/></w:pPr>`;
const cell = (text: string) => `<w:tc>${paragraphXml(text)}</w:tc>`;
const comment = (id: number, text: string) =>
  `<w:comment w:id="${id}" w:author="Ada">${paragraphXml(text)}</w:comment>`;

describe("a Word file", () => {
  it("reads in order: headings, lists, tables", async () => {
    const document = await parseDocx(
      docxOf(
        `${paragraphXml("Title", style("Heading1"))}${paragraphXml("First.")}<w:p/>
        <w:tbl><w:tr>${cell("a")}${cell("b")}</w:tr><w:tr>${cell("c")}${cell("d")}</w:tr></w:tbl>
        ${paragraphXml("Last.")}`,
      ),
    );
    expectSound(document);
    expect(document.text).toBe("Title\n\nFirst.\n\na\tb\nc\td\n\nLast.");
    expect(shown(document)[0]).toBe("heading 1: Title");
  });

  it("has its notes at the end, by the numbers that refer to them", async () => {
    const note = `<w:footnote w:id="2">${paragraphXml("A note.")}</w:footnote>`;
    const document = await parseDocx(
      docxOf(`<w:p><w:r><w:t>Text</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>`, {
        "word/footnotes.xml": wordPart("footnotes", note),
      }),
    );
    expect(shown(document)).toEqual(["paragraph: Text[1]", "footnote: [1] A note."]);
  });

  it("offers its comments with what they speak of", async () => {
    const { text, remarks } = await parseDocx(
      docxOf(
        `<w:p><w:r><w:t xml:space="preserve">Grain </w:t></w:r><w:commentRangeStart w:id="0"/>
        <w:r><w:t>grew 3 %</w:t></w:r><w:commentRangeEnd w:id="0"/><w:r><w:t>.</w:t></w:r>
        <w:r><w:commentReference w:id="0"/></w:r></w:p>`,
        { "word/comments.xml": wordPart("comments", comment(0, "Sure?") + comment(1, "Lost")) },
      ),
    );
    const [sure, lost] = remarks;
    expect(text).toBe("Grain grew 3 %.");
    expect(sure).toMatchObject({ text: "Sure?", author: "Ada" });
    expect(text.slice(sure!.start!, sure!.end!)).toBe("grew 3 %");
    expect(lost).toMatchObject({ text: "Lost", start: null, end: null });
  });

  it("says what was deleted and who made it", async () => {
    const core = `<cp:coreProperties xmlns:cp="c" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="t">
      <dc:title>A &amp; B</dc:title><dc:creator>Ada</dc:creator><dcterms:created>2026-01-02T03:04:05Z</dcterms:created></cp:coreProperties>`;
    const deleted = `<w:del w:id="1"><w:r><w:delText>not </w:delText></w:r></w:del>`;
    const document = await parseDocx(
      docxOf(paragraphXml("so.", deleted), { "docProps/core.xml": core }),
    );
    expect(document.text).toBe("so.");
    expect(document.warnings).toEqual([expect.stringContaining("Tracked changes")]);
    expect(document.properties).toEqual({
      title: "A & B",
      author: "Ada",
      publisher: null,
      publishedOn: "2026-01-02",
    });
  });
});

describe("a Word file that is refused", () => {
  it.each([
    ["no zip archive", new TextEncoder().encode("PK\u0003\u0004 nothing"), "damaged"],
    ["an archive without a document", zipSync({ "word/x.txt": strToU8("x") }), "damaged"],
    ["a document that is no XML", zipSync({ "word/document.xml": strToU8("x") }), "damaged"],
    ["half a file", docxOf(paragraphXml("x")).subarray(0, 300), "damaged"],
    [
      "parts that unpack to far too much",
      docxOf("", { "word/x.xml": " ".repeat(70_000_000) }),
      "unpacks_too_large",
    ],
  ])("%s", async (_, bytes, code) => {
    await expect(parseDocx(bytes)).rejects.toMatchObject({ error: { code } });
  });

  it("a part that unpacks to more than it declares", async () => {
    const bytes = docxOf(paragraphXml("x".repeat(5000)));
    const lying = Buffer.from(bytes);
    // The central directory's entry of the document, whose uncompressed size stands 22 bytes before its name.
    const name = lying.lastIndexOf("word/document.xml");
    lying.writeUInt32LE(10, name - 22);
    await expect(unpack(lying)).rejects.toMatchObject({ error: { code: "damaged" } });
  });

  it("declared gigabytes that are never unpacked", async () => {
    const bytes = Buffer.from(docxOf("", { "word/media/picture.bin": "x" }));
    bytes.writeUInt32LE(0xf000_0000, bytes.lastIndexOf("word/media/picture.bin") - 22);
    await expect(unpack(bytes)).rejects.toMatchObject({ error: { code: "unpacks_too_large" } });
  });
});

const FOLDER = path.resolve(process.env.IMPORTS_DIR ?? "../shared/data/imports", "docx");
const title = existsSync(FOLDER)
  ? "real Word files"
  : `real Word files: skipped, because there is no ${FOLDER}`;

describe.skipIf(!existsSync(FOLDER))(title, () => {
  it("are read whole", async () => {
    const files = readdirSync(FOLDER);
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) {
      const document = await parseDocx(readFileSync(path.join(FOLDER, file)));
      if (file === "empty.docx") expect(document.text).toBe("");
      else expectSound(document);
    }
  });
});
