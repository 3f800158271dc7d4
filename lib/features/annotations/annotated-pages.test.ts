import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { type DefaultTreeAdapterMap, parse } from "parse5";
import { describe, expect, it } from "vitest";
import { readAnnotations } from "./annotation-file";
import { locateAnnotations } from "./locating";

const FOLDER = path.resolve(process.env.ANCHORING_DIR ?? "../shared/data/anchoring");
const isThere = existsSync(FOLDER);
const title = isThere
  ? "pages that Hypothesis annotated"
  : `pages that Hypothesis annotated (left out: there is no folder ${FOLDER})`;
const pages = isThere
  ? readdirSync(FOLDER).flatMap((file) => (file.endsWith(".html") ? [file.slice(0, -5)] : []))
  : [];

type Node = DefaultTreeAdapterMap["node"];

/** What `document.body.textContent` is, scripts and all: Hypothesis counts positions in it. */
function bodyText(html: string): string {
  const body = nodesOf(parse(html)).find(({ nodeName }) => nodeName === "body");
  const texts = body ? nodesOf(body) : [];
  return texts
    .map((node) => ("value" in node && node.nodeName === "#text" ? node.value : ""))
    .join("");
}

function nodesOf(node: Node): Node[] {
  return [node, ...("childNodes" in node ? node.childNodes.flatMap(nodesOf) : [])];
}

function load(page: string) {
  const text = bodyText(readFileSync(path.join(FOLDER, `${page}.html`), "utf8"));
  const json: unknown = JSON.parse(readFileSync(path.join(FOLDER, `${page}.json`), "utf8"));
  const read = readAnnotations(json);
  if (!read.ok) throw new Error(read.error.message);
  expect(read.value.length).toBeGreaterThan(0);
  return { text, annotations: read.value };
}

describe.skipIf(!isThere)(title, () => {
  it.each(pages)("%s: every position holds its quote", (page) => {
    const { text, annotations } = load(page);
    for (const { position, quote } of annotations) {
      expect(text.slice(position!.start, position!.end)).toBe(quote!.exact);
    }
  });

  it.each(pages)("%s: every position selector leads there alone", (page) => {
    const { text, annotations } = load(page);
    const located = locateAnnotations(
      text,
      annotations.map((one) => ({ ...one, quote: null })),
    );
    expect(located.map(({ exact }) => exact)).toEqual(annotations.map(({ quote }) => quote!.exact));
  });

  it.each(pages)("%s: every quote selector leads to the same place alone", (page) => {
    const { text, annotations } = load(page);
    const located = locateAnnotations(
      text,
      annotations.map((one) => ({ ...one, position: null })),
    );
    expect(located.map(({ start, end, problem }) => ({ start, end, problem }))).toEqual(
      annotations.map(({ position }) => ({ ...position, problem: null })),
    );
  });

  it.each(pages)("%s: every quote is found in the text as it reads, without its layout", (page) => {
    const { text, annotations } = load(page);
    const readable = text.replace(/\s+/g, " ");
    for (const { start, exact, problem } of locateAnnotations(readable, annotations)) {
      expect([
        problem,
        start === null ? exact : readable.slice(start, start + exact.length),
      ]).toEqual([null, exact]);
    }
  });
});
