import { firstOf, properties } from "../properties";
import type { Document, Properties } from "../schema";
import type { BlockWriter } from "./block-writer";
import { writeBlocks } from "./blocks";
import { decodePage } from "./charset";
import type { MainText } from "./main-text";
import { pageProperties } from "./page-properties";
import { elementsOf, pageTree, type Parent, pieceTree, textOf } from "./tree";

type FindArticle = (page: Parent) => MainText | null;

type Options = {
  contentType: string | null;
  /** Finds the article in a page that was fetched; null for a file, which is taken whole. */
  findArticle: FindArticle | null;
};

type Read = { writer: BlockWriter; properties: Properties; warning: string | null };

/**
 * Reads HTML. Of a page that was fetched, the article in it; a file that somebody chose is taken
 * whole, because whoever saved it may have cut it to size.
 */
export function parseHtml(bytes: Uint8Array, { contentType, findArticle }: Options): Document {
  const { html, warning } = decodePage(bytes, contentType);
  const page = pageTree(html);
  const read =
    (findArticle && readArticle(page, findArticle)) ?? readWhole(page, findArticle !== null);
  return {
    format: "html",
    text: read.writer.builder.text,
    blocks: read.writer.builder.blocks,
    properties: read.properties,
    remarks: [],
    warnings: [warning, read.warning, picturesIn(page)].filter((line) => line !== null),
  };
}

function readArticle(page: Parent, findArticle: FindArticle): Read | null {
  const known = pageProperties(page);
  const heading = onlyHeading(page);
  const main = findArticle(page);
  if (!main) return null;
  const proposed = {
    title: firstOf(known.title, main.title),
    author: firstOf(known.author, main.byline),
  };
  const title = firstOf(heading, proposed.title);
  return {
    writer: writeBlocks(titled(main.html, title)),
    properties: properties({ ...known, ...proposed }),
    warning: "Only the article of the page was taken; menus and boxes around it were left out.",
  };
}

/** The text of a page's first-rank heading, where it has just one. */
function onlyHeading(page: Parent): string | null {
  const headings = [...elementsOf(page)].filter(({ tagName }) => tagName === "h1").map(textOf);
  return headings.length === 1 ? firstOf(headings[0]) : null;
}

/** The main text under its title, which Readability drops as a rule, or makes one of second rank. */
function titled(html: string, title: string | null): Parent {
  if (title === null) return pieceTree(html);
  const tree = pieceTree(`<h1>${escapeHtml(title)}</h1>${html}`);
  const [, first] = [...elementsOf(tree)].filter(({ tagName }) => /^h\d$/u.test(tagName));
  if (first && words(textOf(first)) === words(title)) first.childNodes = [];
  return tree;
}

function words(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

function readWhole(page: Parent, isPage: boolean): Read {
  const warning = isPage
    ? "No article was told from the rest of the page, so all was taken."
    : null;
  return { writer: writeBlocks(page), properties: pageProperties(page), warning };
}

function picturesIn(page: Parent): string | null {
  for (const { tagName } of elementsOf(page)) {
    if (/^(?:img|svg|video|canvas|iframe)$/u.test(tagName)) return "Pictures were left out.";
  }
  return null;
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
