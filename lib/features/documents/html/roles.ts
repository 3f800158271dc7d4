import type { Block } from "../domain";

/** Elements whose content nobody reads as text. */
export const UNREAD = new Set(
  `head script style template noscript noframes iframe object embed applet audio video canvas svg
  map select textarea button datalist dialog`.split(/\s+/u),
);

/** Elements that stand below what comes before them; all others stand in its line. */
export const STANDS_ALONE = new Set(
  `html body main article section nav aside header footer hgroup h1 h2 h3 h4 h5 h6 address p div
  center pre blockquote ul ol menu dir li dl dt dd figure figcaption hr form fieldset legend details
  summary search table caption thead tbody tfoot tr td th colgroup frameset plaintext xmp listing`.split(
    /\s+/u,
  ),
);

export type Role = Pick<Block, "role" | "level">;

export const PARAGRAPH: Role = { role: "paragraph", level: null };

/** The role that an element gives its text; null where it keeps the one around it. */
export function roleOf(tagName: string, listDepth: number): Role | null {
  const heading = /^h([1-6])$/u.exec(tagName)?.[1];
  if (heading !== undefined) return { role: "heading", level: Number(heading) };
  switch (tagName) {
    case "li":
    case "dt":
    case "dd":
      return { role: "list_item", level: Math.max(1, listDepth) };
    case "blockquote":
      return { role: "quote", level: null };
    case "figcaption":
    case "caption":
      return { role: "caption", level: null };
    case "pre":
    case "xmp":
    case "listing":
      return { role: "code", level: null };
    default:
      return null;
  }
}
