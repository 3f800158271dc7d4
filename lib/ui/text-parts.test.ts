import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { headingDepths, partsOf, type TextBlock, type TextRole } from "./text-parts";

/** Blocks of a text in which each stands in brackets, with the first letter of its role. */
function blocksIn(marked: string): { text: string; blocks: TextBlock[] } {
  const roles: Record<string, TextRole> = {
    h: "heading",
    p: "paragraph",
    l: "list_item",
    c: "table_cell",
  };
  const blocks = [...marked.matchAll(/<(\w)(\d?)[^>]*>/g)].map(
    ({ 0: all, 1: role, 2: page, index }) => ({
      role: roles[role!]!,
      level: null,
      start: index,
      end: index + all.length,
      page: page ? Number(page) : null,
    }),
  );
  return { text: marked, blocks };
}

function shown(marked: string): unknown[] {
  const { text, blocks } = blocksIn(marked);
  const words = (block: TextBlock | null) => block && text.slice(block.start, block.end);
  return partsOf(text, blocks).map((part) => {
    if (part.kind === "table") return part.rows.map((row) => row.map(words));
    if (part.kind === "list") return part.items.map((item) => item.map(words));
    return part.pieces.map(words);
  });
}

describe("the parts of a text", () => {
  it.each([
    ["paragraphs alone", "<p>\n\n<p>", [["<p>"], ["<p>"]]],
    ["a paragraph over two pages", "<p1a> <p2b>\n\n<p2c>", [["<p1a>", "<p2b>"], ["<p2c>"]]],
    ["paragraphs of one page", "<p1a> <p1b>", [["<p1a>"], ["<p1b>"]]],
    ["a list", "<h>\n\n<la>\n\n<lb>", [["<h>"], [["<la>"], ["<lb>"]]]],
    ["an item over two pages", "<l1a> <l2b>", [[["<l1a>", "<l2b>"]]]],
    [
      "rows and cells",
      "<ca>\t<cb>\n<cc>\t<cd>",
      [
        [
          ["<ca>", "<cb>"],
          ["<cc>", "<cd>"],
        ],
      ],
    ],
    [
      "empty cells",
      "<ca>\t\t<cb>\n\t<cc>",
      [
        [
          ["<ca>", null, "<cb>"],
          [null, "<cc>"],
        ],
      ],
    ],
    ["two tables", "<ca>\n\n<cb>", [[["<ca>"]], [["<cb>"]]]],
    [
      "cells that strokes divide",
      "<ca> <cb>\n<cc> <cd>",
      [
        [
          ["<ca>", "<cb>"],
          ["<cc>", "<cd>"],
        ],
      ],
    ],
  ])("%s", (_, marked, parts) => {
    expect(shown(marked)).toEqual(parts);
  });

  it("hold every block once, in order", () => {
    const piece = fc.constantFrom("<h>", "<p1>", "<p2>", "<l1>", "<l2>", "<c>");
    const gap = fc.constantFrom(" ", "\t", "\n", "\n\n", "\n\t\t");
    fc.assert(
      fc.property(fc.array(fc.tuple(piece, gap)), (pairs) => {
        const { text, blocks } = blocksIn(pairs.flat().join(""));
        const found = partsOf(text, blocks).flatMap((part) => {
          if (part.kind === "table") return part.rows.flat();
          return part.kind === "list" ? part.items.flat() : part.pieces;
        });
        expect(found.filter((block) => block !== null)).toEqual(blocks);
      }),
    );
  });
});

describe("headings", () => {
  it.each([
    [[], []],
    [
      [2, 2, 2],
      [1, 1, 1],
    ],
    [
      [1, 3, 3, 2, 4],
      [1, 2, 2, 2, 3],
    ],
    [
      [3, 1, 2],
      [1, 1, 2],
    ],
  ])("of the levels %j stand %j deep", (levels, depths) => {
    expect(headingDepths(levels)).toEqual(depths);
  });
});
