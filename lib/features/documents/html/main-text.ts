import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { serialize } from "parse5";
import type { Parent } from "./tree";

/** The part of a page that people come for. */
export type MainText = { html: string; title: string | null; byline: string | null };

/**
 * Finds the article in a page, without the menus and boxes around it; null where there is none.
 *
 * The tree is written out and read again, because Readability wants a DOM: what linkedom reads then
 * is well formed and no deeper than the tree was (docs/adr/0010).
 */
export function mainText(page: Parent): MainText | null {
  const { document } = parseHTML(serialize(page));
  const article = new Readability<string>(document).parse();
  if (!article?.content || !/\S/u.test(article.textContent ?? "")) return null;
  return { html: article.content, title: article.title ?? null, byline: article.byline ?? null };
}
