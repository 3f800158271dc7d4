import {
  attribute,
  type Element,
  elementsOf,
  isElement,
  type Parent,
  textOf,
} from "@/lib/features/documents/html/tree";
import type { Node } from "./nodes";

/** What an element says by an attribute instead of its words (WHATWG HTML, 5.2.4). */
const SAID_BY: Record<string, string> = {
  meta: "content",
  a: "href",
  link: "href",
  area: "href",
  img: "src",
  time: "datetime",
  data: "value",
  meter: "value",
};

/** The items of a page's microdata that are of a type whose name ends like this, as JSON-LD. */
export function itemsOf(page: Parent, type: string): Node[] {
  return [...elementsOf(page)]
    .filter((element) => attribute(element, "itemscope") !== null)
    .filter((element) => typesOf(element).some((one) => one.endsWith(`/${type}`)))
    .map(toNode);
}

function typesOf(element: Element): string[] {
  return (attribute(element, "itemtype") ?? "").split(/\s+/u);
}

/** The tree is of limited depth, so the items in it are, too. */
function toNode(item: Element): Node {
  const node: Record<string, unknown[]> = {};
  const stack = item.childNodes.toReversed();
  for (let child = stack.pop(); child !== undefined; child = stack.pop()) {
    if (!isElement(child)) continue;
    const names = (attribute(child, "itemprop") ?? "").split(/\s+/u).filter(Boolean);
    const isItem = attribute(child, "itemscope") !== null;
    if (names.length > 0) {
      const value = isItem ? toNode(child) : said(child);
      for (const name of names) (node[name] ??= []).push(value);
    }
    // The properties of an item within are its own.
    if (!isItem) for (const below of child.childNodes.toReversed()) stack.push(below);
  }
  return { ...node, "@type": typesOf(item) };
}

function said(element: Element): string {
  const name = SAID_BY[element.tagName];
  return (
    attribute(element, "content") ?? (name ? attribute(element, name) : null) ?? textOf(element)
  );
}
