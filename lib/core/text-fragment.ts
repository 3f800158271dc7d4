/** Beyond this many words a passage is named by its ends. */
const MOST_WORDS = 12;
const WORDS_AT_ENDS = 5;

/**
 * The fragment of an address that leads to a passage of its page (the text directive of the URL
 * Fragment Text Directives draft): `#:~:text=…`, the whole passage, or its first and last words.
 */
export function textFragment(passage: string): string {
  const words = passage.trim().split(/\s+/u);
  if (words.length <= MOST_WORDS) return `#:~:text=${encoded(words)}`;
  const first = encoded(words.slice(0, WORDS_AT_ENDS));
  return `#:~:text=${first},${encoded(words.slice(-WORDS_AT_ENDS))}`;
}

/** A dash has a meaning of its own in a text directive; commas and ampersands are encoded anyway. */
function encoded(words: readonly string[]): string {
  return encodeURIComponent(words.join(" ")).replaceAll("-", "%2D");
}
