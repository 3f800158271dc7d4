import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { expectSound, shown } from "../document-fixture";
import { outcomeOf } from "../outcome";
import { parsePdf } from "./parse-pdf";
import { column, encryptedPdf, pdfOf } from "./pdf-fixture";

const LEFT = [
  "The harbour was built when the river still ran",
  "past the old mill, and it has grown each year",
  "since then, but for the two in which the grain",
  "trade stood still for want of ships. Those who",
  "worked there remember it as a time of long and",
  "idle mornings, with the cranes at rest, and in",
  "the evenings nobody came down to the water any",
];
const RIGHT = [
  "more. When the ships came back, the town found",
  "that it had lost half of its sailors to others",
  "on the coast. It took the harbour eleven years",
  "to reach what it had been before, and by then,",
  "the railway had taken much of the trade inland",
  "where it stays. What is left is fish and stone",
  "from the quarry, and a ferry twice in the week.",
];

const words = (lines: string[]) => lines.join(" ");

describe("the order of a page", () => {
  it("is column by column, below what runs across them", async () => {
    const title = { text: "A title that runs across both of the columns", x: 120, y: 60, size: 18 };
    const document = await parsePdf(
      await pdfOf([{ lines: [...column(320, 100, RIGHT), ...column(60, 100, LEFT), title] }]),
    );
    expectSound(document);
    expect(shown(document)).toEqual([
      `heading 1: ${title.text}`,
      `paragraph: ${words([...LEFT, ...RIGHT])}`,
    ]);
    expect(document.properties.title).toBe(title.text);
  });

  it("is by rows in a table", async () => {
    const lines = [
      ...column(60, 100, ["Year", "2023", "2024", "2025", "2026"]),
      ...column(200, 100, ["Ships", "310", "295", "340", "355"]),
    ];
    const { text } = await parsePdf(await pdfOf([{ lines }]));
    expect(text).toBe("Year\tShips\n2023\t310\n2024\t295\n2025\t340\n2026\t355");
  });

  it.each([90, 180, 270])("does not change on a page turned by %i degrees", async (rotate) => {
    const lines = column(60, 100, LEFT).map((line) => ({ ...line }));
    const { text } = await parsePdf(await pdfOf([{ lines: turned(lines, rotate), rotate }]));
    expect(text).toBe(words(LEFT));
  });

  it("leaves slanted stamps out", async () => {
    const stamp = { text: "DRAFT", x: 200, y: 400, size: 60, turned: 45 };
    const { text } = await parsePdf(await pdfOf([{ lines: [stamp, ...column(60, 100, LEFT)] }]));
    expect(text).toBe(words(LEFT));
  });
});

/** The lines as they must be drawn to be read upright on a page that is turned. */
function turned(lines: { text: string; x: number; y: number }[], rotate: number) {
  return lines.map(({ text, x, y }) => {
    if (rotate === 90) return { text, x: y, y: 792 - x, turned: 90 };
    if (rotate === 180) return { text, x: 612 - x, y: 792 - y, turned: 180 };
    return { text, x: 612 - y, y: x, turned: 270 };
  });
}

describe("paragraphs", () => {
  it("are told by gaps, indents and marks, and their parted words put together", async () => {
    const lines = [
      ...column(60, 100, [
        "This paragraph parts a word for want of room at the end of a li-",
        "ne.",
      ]),
      ...column(72, 124, ["The second one is indented, and goes on in a line that is as"]),
      ...column(60, 136, ["wide as the others are."]),
      ...column(60, 170, [
        "• An item of a list that has more than one line of its own text",
        "- another",
      ]),
      ...column(60, 210, [
        "Well-known words keep their hyphen where they are parted at a well-",
        "known place.",
      ]),
    ];
    const document = await parsePdf(await pdfOf([{ lines }]));
    expect(shown(document)).toEqual([
      "paragraph: This paragraph parts a word for want of room at the end of a line.",
      "paragraph: The second one is indented, and goes on in a line that is as wide as the others are.",
      expect.stringMatching(/^list_item 1: • An item/u),
      "paragraph: Well-known words keep their hyphen where they are parted at a well-known place.",
    ]);
  });

  it("go on over the end of a page, each part on its page", async () => {
    const document = await parsePdf(
      await pdfOf([{ lines: column(60, 100, LEFT) }, { lines: column(60, 100, RIGHT) }]),
    );
    expectSound(document);
    expect(document.text).toBe(words([...LEFT, ...RIGHT]));
    expect(document.blocks.map(({ page }) => page)).toEqual([1, 2]);
  });

  it("raised digits stay raised", async () => {
    const raised = { text: "6", x: 90, y: 96, size: 6 };
    const lines = [...column(60, 100, ["It is 10"]), raised];
    const { text } = await parsePdf(await pdfOf([{ lines }]));
    expect(text).toBe("It is 10⁶");
  });
});

it("headers, footers and page numbers are dropped", async () => {
  const papers = [LEFT, RIGHT, LEFT].map((texts, index) => ({
    lines: [
      ...column(60, 40, [index % 2 === 0 ? "The Paper" : "Grain and ships"]),
      ...column(60, 100, texts),
      ...column(300, 760, [`Page ${index + 1} of 3`]),
    ],
  }));
  const { text, warnings } = await parsePdf(await pdfOf(papers));
  expect(text).not.toMatch(/Paper|Page/u);
  expect(text).toContain("Grain and ships");
  expect(warnings.join()).toContain("page numbers");
});

it("says who made it, and which pages hold no text", async () => {
  const made = new Date("2026-01-02T12:00:00Z");
  const papers = [{ lines: column(60, 100, LEFT) }, { lines: [] }];
  const { properties, warnings } = await parsePdf(
    await pdfOf(papers, { title: "Microsoft Word - draft.doc", author: "Ada", made }),
  );
  expect(properties).toEqual({
    title: null,
    author: "Ada",
    publisher: null,
    publishedOn: "2026-01-02",
  });
  expect(warnings.join()).toContain("Page 2 holds no text");
});

describe("a PDF that is refused", () => {
  it.each([
    ["without any text", () => pdfOf([{ lines: [] }]), "no_text"],
    ["with a password", async () => encryptedPdf(), "encrypted"],
    ["that is none", async () => new TextEncoder().encode("%PDF-1.4\nHello"), "damaged"],
    [
      "of which half is there",
      async () => (await pdfOf([{ lines: [] }])).subarray(0, 200),
      "damaged",
    ],
  ])("%s", async (_, make, code) => {
    const bytes = await make();
    const read = await outcomeOf(() => parsePdf(bytes));
    expect(read).toMatchObject({ ok: false, error: { code } });
  });
});

const FOLDER = path.resolve(process.env.IMPORTS_DIR ?? "../shared/data/imports", "pdf");
const read = (file: string) => parsePdf(readFileSync(path.join(FOLDER, file)));
const title = existsSync(FOLDER)
  ? "real PDFs"
  : `real PDFs: skipped, because there is no ${FOLDER}`;

describe.skipIf(!existsSync(FOLDER))(title, () => {
  it("rotation.pdf reads on each of its pages", async () => {
    const document = await read("rotation.pdf");
    expectSound(document);
    expect(document.text).toMatch(/first page.*second line[^]*second page.*Second line/u);
  });

  it("basicapi.pdf has its headings", async () => {
    const document = await read("basicapi.pdf");
    expectSound(document);
    expect(shown(document).filter((one) => one.startsWith("heading"))).toHaveLength(3);
  });

  it("tracemonkey.pdf reads down its two columns", async () => {
    const document = await read("tracemonkey.pdf");
    expectSound(document);
    const order = [
      "Abstract",
      "1. Introduction",
      "is used for the application logic",
      "2. Overview",
      "3. Trace Trees",
      "4. Nested",
    ];
    const places = order.map((one) => document.text.indexOf(one));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(0);
    expect(document.text).not.toMatch(/\p{Ll}-\n|-\n\p{Ll}/u);
    expect(Math.max(...document.blocks.map(({ page }) => page ?? 0))).toBe(14);
  });
});
