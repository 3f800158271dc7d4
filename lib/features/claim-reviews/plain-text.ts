import { INVISIBLE } from "@/lib/core/invisible-characters";
import { pieceTree, textOf } from "@/lib/features/documents/html/tree";

/** How often entities are undone: texts are escaped twice in many a page, hardly ever three times. */
const ROUNDS = 2;
const ENTITY = /&(?:#\d+|#x[\da-f]+|[a-z][a-z\d]*);/iu;
const APART =
  /<\/?(?:address|blockquote|br|dd|div|dl|dt|h[1-6]|hr|li|ol|p|table|td|th|tr|ul)\b[^<>]*>/giu;
const INLINE =
  /<\/?(?:a|abbr|b|big|cite|code|em|font|i|iframe|img|mark|q|s|small|span|strike|strong|sub|sup|time|u)\b[^<>]*>/giu;
const UNREAD = /<(script|style)\b[^<>]*>[\s\S]*?<\/\1>/giu;

// oxlint-disable-next-line no-control-regex -- control characters are what is taken out
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/gu;

/** A published text without its tags, entities and invisible characters, on one line. */
export function plainLine(text: string): string {
  return withoutMarkup(text).replace(/\s+/gu, " ").trim();
}

/** The same, with its line ends. */
export function plainProse(text: string): string {
  return withoutMarkup(text)
    .replace(/\r\n?|[\u0085\u2028\u2029]/gu, "\n")
    .trim();
}

/** A text with every entity as the character that it stands for. */
export function withoutEntities(text: string): string {
  return textOf(pieceTree(text.replaceAll("<", "&lt;")));
}

function withoutMarkup(text: string): string {
  let plain = withoutTags(text);
  for (let round = 0; round < ROUNDS && ENTITY.test(plain); round += 1) {
    plain = withoutTags(withoutEntities(plain));
  }
  return plain.replace(CONTROL, "").replace(new RegExp(INVISIBLE, "gu"), "").toWellFormed();
}

/** Only tags that HTML has: "a <x and y>" is a text of its own. */
function withoutTags(text: string): string {
  if (!text.includes("<")) return text;
  return text.replace(UNREAD, "").replace(APART, " ").replace(INLINE, "");
}
