/** Signs at a line's beginning (heading, quote, bullet) and lines of nothing but them. */
const AT_LINE = /^[^\S\n]*(?:#{1,6}|>|[-*+])(?=[^\S\n])|^[^\S\n]*\|?[-:| ]*-{3}[-:| ]*$/gmu;
/** Signs around words: emphasis and code; of a link, what is not its words. */
const AROUND = [
  /(?<![\p{L}\p{N}])([*_]{1,3}|~~)(?=\S)[^\n]{1,300}?(?<=\S)(\1)(?![\p{L}\p{N}])/dgu,
  /(`{1,3})[^`\n]{1,300}(\1)/dgu,
  /(!?\[)[^\]\n]{1,300}(\]\([^)\s]{0,2000}\))/dgu,
];

/** A half-open range in UTF-16 code units. */
type Range = { start: number; end: number };

/** Where Markdown's own signs stand in a text, in order: what a reader may look past. */
export function markdownSigns(text: string): Range[] {
  const heads = Array.from(text.matchAll(AT_LINE), ({ index, 0: sign }) => ({
    start: index,
    end: index + sign.length,
  }));
  const pairs = AROUND.flatMap((pattern) =>
    Array.from(text.matchAll(pattern)).flatMap(({ indices }) =>
      [indices?.[1], indices?.[2]].flatMap((place) =>
        place ? [{ start: place[0], end: place[1] }] : [],
      ),
    ),
  );
  return [...heads, ...pairs].toSorted((a, b) => a.start - b.start);
}
