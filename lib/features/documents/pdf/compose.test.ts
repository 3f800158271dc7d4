import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blockProblem } from "../domain";
import { columnsOf } from "./columns";
import { compose } from "./compose";
import { withoutFurniture } from "./furniture";
import { rowsOf } from "./lines";
import type { Piece } from "./page-pieces";
import { paragraphsOf } from "./paragraphs";

const piece: fc.Arbitrary<Piece> = fc.record({
  text: fc.constantFrom(
    "word",
    "Sentence.",
    "half-",
    "other",
    " ",
    "7",
    "• item",
    "貳仟",
    "A longer run of several words",
  ),
  x: fc.integer({ min: 0, max: 500 }),
  y: fc.integer({ min: 0, max: 700 }),
  width: fc.integer({ min: 1, max: 200 }),
  size: fc.constantFrom(6, 10, 10, 10, 18),
  isRightToLeft: fc.boolean(),
});

const read = (pages: Piece[][]) => {
  const columns = pages.map((pieces, index) => ({
    page: index + 1,
    columns: columnsOf(rowsOf(pieces).flat()).map(paragraphsOf),
  }));
  return compose(columns).builder;
};

const letters = (text: string) => [...text.replace(/[^\p{L}]/gu, "")].toSorted().join("");

describe("whatever stands on a page", () => {
  const pages = fc.array(fc.array(piece, { maxLength: 40 }), { maxLength: 4 });

  it("comes out once, in blocks that describe the text", () => {
    fc.assert(
      fc.property(pages, (all) => {
        const { text, blocks } = read(all);
        expect(blockProblem(text, blocks)).toBeNull();
        expect(letters(text)).toBe(
          letters(
            all
              .flat()
              .map((one) => one.text)
              .join(""),
          ),
        );
      }),
      { numRuns: 300 },
    );
  });

  it("does not depend on the order in which the file has it", () => {
    fc.assert(
      fc.property(pages, (all) => {
        const spread = all.map((one) =>
          one.filter(
            ({ x, y }, index) => one.findIndex((other) => other.x === x && other.y === y) === index,
          ),
        );
        expect(read(spread.map((one) => one.toReversed())).text).toBe(read(spread).text);
      }),
    );
  });
});

const row = (text: string, y: number) => [{ text, left: 0, right: 100, y, size: 10 }];

const body = (page: number) =>
  [300, 320, 340, 360, 380, 400, 420].map((y) =>
    row(`Line ${"abcdefgh"[page]}${"ijklmnop"[y / 20 - 15]} of it`, y),
  );

describe("running headers and footers", () => {
  it("go, whether all pages have them or those of one side", () => {
    const pages = [0, 1, 2, 3, 4, 5].map((page) => [
      row(page % 2 ? "Left" : "Right", 30),
      ...body(page),
      row(`${page + 7}`, 780),
    ]);
    const cleaned = withoutFurniture(pages);
    expect(cleaned.isChanged).toBe(true);
    expect(cleaned.pages).toEqual([0, 1, 2, 3, 4, 5].map(body));
  });

  it("are none where they stand elsewhere, or once", () => {
    const pages = [0, 1, 2].map((page) => [row("Again", 30 + page * 50), ...body(page)]);
    expect(withoutFurniture(pages)).toEqual({ pages, isChanged: false });
  });
});
