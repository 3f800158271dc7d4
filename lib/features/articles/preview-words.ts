import type { Format } from "@/lib/features/documents/domain";
import { formatNumber } from "@/lib/ui/format-number";
import { articleRef } from "./domain";
import type { PendingView } from "./preview";

const FORMAT_WORDS: Record<Format, string> = {
  txt: "Plain text",
  md: "Markdown",
  html: "Web page",
  docx: "Word file",
  pdf: "PDF",
};

/** What was read, in a few words: "Word file, 1,204 words, 38 blocks, 4 pages". */
export function sizeWords({ format, words, blocks, pages }: PendingView): string {
  const parts = [FORMAT_WORDS[format], counted(words, "word"), counted(blocks, "block")];
  if (pages !== null) parts.push(counted(pages, "page"));
  return parts.join(", ");
}

/** What the text will become, in a sentence. */
export function becomesWords({ becomes }: PendingView): string {
  if (becomes === null) return "It becomes a new article, without claims.";
  const { article, kind } = becomes;
  const ref = articleRef(article.number);
  return kind === "draft"
    ? `It becomes the next version of ${ref}.`
    : `It is the original of ${ref}, “${article.title}”, and becomes its next version.`;
}

function counted(count: number, noun: string): string {
  return `${formatNumber(count)} ${noun}${count === 1 ? "" : "s"}`;
}
