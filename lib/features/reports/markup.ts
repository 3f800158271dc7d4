import { INVISIBLE } from "@/lib/core/invisible-characters";
import type { RenderedMarkdown } from "@/lib/ui/render-markdown";

const INVISIBLES = new RegExp(INVISIBLE.source, "gu");
const ESCAPES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** HTML that {@link markup} made: everything from outside in it is escaped. */
export type Markup = { readonly html: string };

type Part = Markup | string | number | null | false | readonly Part[];

/**
 * A piece of HTML from a template. What is put into it is escaped, for text and for attributes in
 * double quotes, unless it is markup itself; null and false are nothing. Characters that would make
 * a line read as another show as U+FFFD.
 */
export function markup(strings: TemplateStringsArray, ...parts: Part[]): Markup {
  const html = strings.reduce((before, after, index) => before + render(parts[index - 1]!) + after);
  return { html };
}

/** Markdown that lib/ui has rendered, and made safe. */
export function rendered(markdown: RenderedMarkdown): Markup {
  return { html: markdown };
}

/** CSS of the program's own; nothing from outside may be in it but by {@link cssString}. */
export function styleElement(css: string): Markup {
  return { html: `<style>${css.replaceAll("<", "\\3c ")}</style>` };
}

/** Any text as a string of CSS: every character but letters and digits is written by its number. */
export function cssString(text: string): string {
  const escaped = text.replace(/[^\p{L}\p{N}]/gu, (c) => `\\${c.codePointAt(0)!.toString(16)} `);
  return `"${escaped}"`;
}

/** An address of the web; null for any other scheme. */
export function webAddress(url: string): string | null {
  return /^https?:\/\//i.test(url) ? url : null;
}

function render(part: Part): string {
  if (part === null || part === false) return "";
  if (typeof part === "number") return String(part);
  if (typeof part === "string") return escape(part);
  if ("html" in part) return part.html;
  return part.map(render).join("");
}

function escape(text: string): string {
  return text.replace(INVISIBLES, "\ufffd").replace(/[&<>"']/g, (character) => ESCAPES[character]!);
}
