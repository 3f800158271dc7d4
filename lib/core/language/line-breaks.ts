/** The head of a line that begins something of its own: bullets, numbers, headings, table rows. */
const OWN_HEAD =
  /^(?:[-*+•◦▪‣·–—]\s|\(?(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,5})\)\s|\d{1,3}[.．]\s|\d{1,3}[、，,]\s?\p{L}|[一二三四五六七八九十]{1,3}、|#{1,6}\s|\|)/u;
/** Ends of a line that leave something open. */
const OPEN_END =
  /(?:[,，、([{（「“‘&/–—-]|\b(?:and|or|but|nor|the|an?|of|to|in|for|with|by|from|on|at|as|that|which|who|is|was|are|were|its|their|his|her|our|than|into|between))$/iu;
const WIDE = /[\u2E80-\u9FFF\uAC00-\uD7AF\uF900-\uFAFF\uFF00-\uFF60]/gu;

/** Longer lines are no wrapped text: each is a paragraph. Shorter ones are no running text at all. */
const WIDEST_COLUMN = 130;
const NARROWEST_COLUMN = 40;
/** A line filled to this share of the column was broken because the next word had no room. */
const FILLED = 0.85;

/**
 * Which single line breaks of `text[start, end)`, which holds no empty line, end a sentence although
 * no stop stands there: between paragraphs of one line each, list items, headings. A break in wrapped
 * text does not. A line was wrapped when the next one's first word would hardly have fitted.
 *
 * @returns offsets of the line feeds, UTF-16
 */
export function endingBreaks(text: string, start: number, end: number): number[] {
  const lines = text.slice(start, end).split("\n");
  if (lines.length === 1) return [];
  const column = lines.reduce((widest, line) => Math.max(widest, widthOf(line)), 0);
  const breaks: number[] = [];
  let at = start;
  for (const [index, line] of lines.slice(0, -1).entries()) {
    at += line.length;
    if (isEnd(line.trim(), lines[index + 1]!.trim(), column)) breaks.push(at);
    at += 1;
  }
  return breaks;
}

function isEnd(line: string, next: string, column: number): boolean {
  if (OWN_HEAD.test(next) || /^(?:#{1,6}\s|\|)/.test(line)) return true;
  if (next.startsWith(">") !== line.startsWith(">")) return true;
  if (/^\p{Ll}/u.test(next) || OPEN_END.test(line)) return false;
  if (column > WIDEST_COLUMN || column < NARROWEST_COLUMN) return true;
  const firstWord = /^(?:[\u2E80-\u9FFF]|\S+)/u.exec(next)?.[0] ?? "";
  return widthOf(line) + 1 + widthOf(firstWord) <= column * FILLED;
}

/** How many columns a line takes: an ideograph takes two. */
function widthOf(line: string): number {
  const visible = line.trim();
  return visible.length + (visible.match(WIDE)?.length ?? 0);
}
