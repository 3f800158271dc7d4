import {
  attribute,
  type Element,
  elementsOf,
  pageTree,
  textOf,
} from "@/lib/features/documents/html/tree";
import { parseJson } from "./lenient-json";
import { itemsOf } from "./microdata";

/** A JSON text, or what a page's microdata says as one, and what the place of it is called. */
export type Part = { name: string; value: unknown };

export type Markup = {
  parts: Part[];
  /** JSON that cannot be parsed; `line` from 1 within it. */
  broken: { name: string; line: number | null }[];
  /** The address that a page gives itself. */
  canonical: string | null;
};

/**
 * Finds the JSON-LD and the microdata of a file, a page, or a piece of one.
 *
 * @throws RefusedError where a page is nested too deeply
 */
export function markupOf(text: string): Markup {
  if (/^[\s\ufeff]*[[{]/u.test(text)) return fromJson(text);
  const page = pageTree(text);
  const elements = [...elementsOf(page)];
  const markup: Markup = { parts: [], broken: [], canonical: canonicalOf(elements) };
  const scripts = elements.filter(isJsonLd);
  for (const [index, script] of scripts.entries()) {
    const source = textOf(script);
    if (source.trim() !== "") take(markup, `script ${index + 1}`, source);
  }
  for (const [index, item] of itemsOf(page, "ClaimReview").entries()) {
    markup.parts.push({ name: `microdata ${index + 1}`, value: item });
  }
  // JSON in a wrapping of comments is no page, whatever it begins with.
  const isNoPage = markup.parts.length === 0 && scripts.length === 0 && text.includes('"@type"');
  return isNoPage ? fromJson(text) : markup;
}

function fromJson(text: string): Markup {
  const markup: Markup = { parts: [], broken: [], canonical: null };
  take(markup, "", text);
  return markup;
}

function take({ parts, broken }: Markup, name: string, source: string): void {
  const read = parseJson(source);
  if (read.ok) parts.push({ name, value: read.value });
  else broken.push({ name, line: read.error.line });
}

function isJsonLd(element: Element): boolean {
  const type = attribute(element, "type") ?? "";
  return element.tagName === "script" && /^\s*application\/ld\+json\b/iu.test(type);
}

function canonicalOf(elements: readonly Element[]): string | null {
  const link = elements.find(
    (element) =>
      element.tagName === "link" && /\bcanonical\b/iu.test(attribute(element, "rel") ?? ""),
  );
  const meta = elements.find((element) => attribute(element, "property") === "og:url");
  return (link && attribute(link, "href")) ?? (meta && attribute(meta, "content")) ?? null;
}
