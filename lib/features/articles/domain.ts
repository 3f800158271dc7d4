import { MAX_TEXT_BYTES } from "@/lib/core/canonical-text";
import { MAX_FILE_BYTES } from "@/lib/features/documents/domain";

export const VERSION_KINDS = ["reading_copy", "original", "draft"] as const;
export type VersionKind = (typeof VERSION_KINDS)[number];

/** What a person reads whose text is larger than the desk takes. */
export const TOO_LARGE = `This is too large; the limit is ${MAX_TEXT_BYTES / 1024 / 1024} MB.`;

/** What a person reads whose file is larger than the desk takes. */
export const FILE_TOO_LARGE = `This file is too large; the limit is ${MAX_FILE_BYTES / 1024 / 1024} MB.`;

/** The longest title that an article takes, in UTF-16 code units. */
export const MAX_TITLE = 300;

const MAX_FILE_NAME = 200;

// Controls and invisible format characters; the joiners (U+200C, U+200D) are part of real words.
const UNSEEN = /(?![\u200c\u200d])[\p{Cc}\p{Cf}]/gu;

/** Short names that the desk's own pages under "articles" have. */
export const RESERVED_SLUGS: readonly string[] = ["new"];

/** An article's reference as people write it. */
export function articleRef(number: number): string {
  return `A${number}`;
}

/** The title that a text proposes for itself: its first line with words, a heading's signs dropped. */
export function titleFrom(text: string): string {
  for (const row of text.split("\n")) {
    const plain = row.replace(/^\s*#{1,6}\s+/, "").replace(/\s+/g, " ");
    const title = plain.replace(UNSEEN, "").trim();
    if (/[\p{L}\p{N}]/u.test(title)) return clip(title, MAX_TITLE);
  }
  return "Untitled";
}

/** A file's own name without its folders, fit to be shown; null where nothing is left of it. */
export function fileNameFrom(path: string): string | null {
  const name = (path.split(/[/\\]/).at(-1) ?? "").replace(UNSEEN, "").trim();
  return name === "" ? null : clip(name, MAX_FILE_NAME);
}

/** Whether a deadline has passed; both days as YYYY-MM-DD. On the day itself it has not. */
export function isOverdue(deadline: string | null, today: string): boolean {
  return deadline !== null && deadline < today;
}

function clip(text: string, max: number): string {
  if (text.length <= max) return text;
  const cut = text.slice(0, max - 1);
  return `${cut.isWellFormed() ? cut : cut.slice(0, -1)}…`;
}
