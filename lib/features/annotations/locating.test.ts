import { describe, expect, it } from "vitest";
import { type ReadAnnotation, readAnnotations } from "./annotation-file";
import { locateAnnotations } from "./locating";

const TEXT =
  "🚀🚀 Wool grew 3 % in May. Tin grew 3 % in June.\nNobody asked for “more wool” again.";

function read(json: unknown): ReadAnnotation[] {
  const result = readAnnotations(json);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

function quoted(exact: string, prefix = "", suffix = "", position?: [number, number]) {
  const quote = { type: "TextQuoteSelector", exact, prefix, suffix };
  const [start, end] = position ?? [];
  const selector = position ? [{ type: "TextPositionSelector", start, end }, quote] : quote;
  return { type: "Annotation", target: { source: "https://example.org/", selector } };
}

function locate(...json: unknown[]) {
  return locateAnnotations(TEXT, read(json)).map(({ start, end, problem, candidates }) =>
    problem === null ? `${start} ${TEXT.slice(start!, end!)}` : `${problem} ${candidates.length}`,
  );
}

describe("reading annotations", () => {
  const full = { id: null, comment: "", author: null, tags: [], position: null };
  const quote = { exact: "Wool", prefix: "", suffix: "" };
  const target = [{ selector: [{ type: "TextQuoteSelector", exact: "Wool" }] }];

  it.each([
    [
      "Hypothesis' answer",
      {
        total: 1,
        rows: [{ id: "a", text: "Is it?", user: "acct:ida@example.org", tags: ["t"], target }],
      },
      { ...full, quote, id: "a", comment: "Is it?", author: "ida", tags: ["t"] },
    ],
    [
      "a list of them",
      [{ text: "Is it?", user_info: { display_name: "Ida Falk" }, target }],
      { ...full, quote, comment: "Is it?", author: "Ida Falk" },
    ],
    [
      "one of the W3C model",
      {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        type: "Annotation",
        target: target[0],
        bodyValue: "Is it?",
        creator: { name: "Ida" },
      },
      { ...full, quote, comment: "Is it?", author: "Ida" },
    ],
    [
      "a page of them",
      {
        type: "AnnotationPage",
        items: [
          {
            target,
            body: [
              { type: "TextualBody", value: "Is it?" },
              { type: "TextualBody", purpose: "tagging", value: "t" },
            ],
          },
        ],
      },
      { ...full, quote, comment: "Is it?", tags: ["t"] },
    ],
    [
      "a collection",
      { type: "AnnotationCollection", first: { items: [{ target, body: "Is it?" }] } },
      { ...full, quote, comment: "Is it?" },
    ],
    [
      "a refined selector",
      [
        {
          target: {
            selector: { type: "FragmentSelector", value: "p1", refinedBy: target[0]!.selector[0] },
          },
        },
      ],
      { ...full, quote },
    ],
    [
      "a note on the whole page",
      [{ text: "Well.", target: "https://example.org/" }],
      { ...full, quote: null, comment: "Well." },
    ],
    ["a reply", [{ text: "No.", references: ["a"] }], { ...full, quote: null, comment: "No." }],
    [
      "an empty position",
      [{ target: { selector: { type: "TextPositionSelector", start: 3, end: 3 } } }],
      { ...full, quote: null },
    ],
  ])("takes %s", (_, json, expected) => {
    expect(read(json)).toEqual([expected]);
  });

  it.each([[null], ["text"], [{}], [{ rows: 3 }], [[1]], [{ items: "no" }]])(
    "refuses %j",
    (json) => {
      expect(readAnnotations(json)).toMatchObject({
        ok: false,
        error: { code: "not_annotations" },
      });
    },
  );

  it("refuses more than a desk can read", () => {
    expect(readAnnotations(Array.from({ length: 10_001 }, () => ({}))).ok).toBe(false);
  });
});

describe("locating annotations", () => {
  it.each([
    ["a position in code points", quoted("Wool", "", "", [3, 7]), "5 Wool"],
    ["a position in code units", quoted("Wool", "", "", [5, 9]), "5 Wool"],
    ["a position that the quote denies", quoted("Tin", "", "", [3, 7]), "27 Tin"],
    ["a position past the end", quoted("Tin", "", "", [999, 1002]), "27 Tin"],
    ["a quote that stands once", quoted("in June"), "40 in June"],
    ["a quote by what surrounds it", quoted("grew 3 %", "Tin ", " in June"), "31 grew 3 %"],
    ["a quote in other signs", quoted('for\u00a0"more wool"'), "62 for “more wool”"],
    ["a quote over a line's end", quoted("June. Nobody"), "43 June.\nNobody"],
    ["a quote that stands twice", quoted("grew 3 %"), "ambiguous 2"],
    [
      "a quote whose surroundings are gone",
      quoted("grew 3 %", "Copper ", " in July"),
      "ambiguous 2",
    ],
    [
      "a short quote in other surroundings",
      quoted("June", "Copper fell in ", ", not in"),
      "ambiguous 1",
    ],
    ["nearly the same words", quoted("Nobody ask for more wool again"), "only_similar 1"],
    ["a changed figure", quoted("Wool grew 8 % in May"), "only_similar 1"],
    ["other words", quoted("Altogether something else"), "not_found 0"],
    ["no selector", { target: "https://example.org/" }, "no_selector 0"],
  ])("by %s", (_, annotation, expected) => {
    expect(locate(annotation)).toEqual([expected]);
  });

  it("counts bare positions as the file's confirmed ones are counted", () => {
    const bare = { target: { selector: { type: "TextPositionSelector", start: 5, end: 9 } } };
    expect(locate(bare)[0]).toBe("7 ol g");
    expect(locate(bare, quoted("Tin", "", "", [27, 30]))[0]).toBe("5 Wool");
    expect(locate(bare, quoted("Tin", "", "", [25, 28]))[0]).toBe("7 ol g");
  });

  it("keeps what was said, and the quote where there is no place", () => {
    const [one] = locateAnnotations(
      TEXT,
      read([{ ...quoted("gone words here"), text: "Is it?", tags: ["t"] }]),
    );
    expect(one).toMatchObject({
      start: null,
      exact: "gone words here",
      comment: "Is it?",
      tags: ["t"],
    });
  });
});
