/**
 * The one place where offsets change their unit. Inside the program an offset counts UTF-16 code
 * units, as JavaScript strings do; in every file, export and API it counts Unicode code points, as
 * the W3C Web Annotation model asks (TextPositionSelector). Ranges are half open: [start, end).
 */

/** How many Unicode code points `text` has. A lone surrogate counts as one. */
export function codePointLength(text: string): number {
  let length = 0;
  for (let i = 0; i < text.length; i += 1) {
    if (isPairAt(text, i)) i += 1;
    length += 1;
  }
  return length;
}

/**
 * Converts many offsets of one text in a single pass.
 *
 * @param offsets UTF-16 code units, each 0 to text.length, in any order
 * @returns code points, in the order given; an offset inside a surrogate pair rounds down
 * @throws RangeError when an offset lies outside the text
 */
export function toCodePoints(text: string, offsets: readonly number[]): number[] {
  return convert(text, offsets, "utf16");
}

/**
 * The reverse of {@link toCodePoints}.
 *
 * @param offsets code points, each 0 to codePointLength(text), in any order
 * @returns UTF-16 code units, in the order given
 * @throws RangeError when an offset lies outside the text
 */
export function toUtf16(text: string, offsets: readonly number[]): number[] {
  return convert(text, offsets, "codePoint");
}

function convert(text: string, offsets: readonly number[], from: "utf16" | "codePoint"): number[] {
  const order = offsets.map((_, index) => index).toSorted((a, b) => offsets[a]! - offsets[b]!);
  const converted: number[] = Array.from({ length: offsets.length });
  let utf16 = 0;
  let codePoint = 0;
  for (const index of order) {
    const target = offsets[index]!;
    if (!Number.isInteger(target) || target < 0) throw new RangeError(`No offset: ${target}`);
    while ((from === "utf16" ? utf16 : codePoint) < target) {
      const width = isPairAt(text, utf16) ? 2 : 1;
      if (utf16 >= text.length)
        throw new RangeError(`Offset ${target} is past the end of the text`);
      if (from === "utf16" && utf16 + width > target) break;
      utf16 += width;
      codePoint += 1;
    }
    converted[index] = from === "utf16" ? codePoint : utf16;
  }
  return converted;
}

/**
 * {@link toCodePoints} for offsets that come in bit by bit: remembers where the surrogate pairs of
 * `text` stand and nothing else, so that the text itself need not be kept.
 *
 * @returns a function from UTF-16 code units, 0 to text.length, to code points; an offset inside a
 *   surrogate pair rounds down; it throws RangeError when the offset lies outside the text
 */
export function codePointsOf(text: string): (offset: number) => number {
  const pairs = pairsIn(text);
  const { length } = text;
  return (offset) => {
    if (!Number.isInteger(offset) || offset < 0 || offset > length) {
      throw new RangeError(`No offset of the text: ${offset}`);
    }
    return offset - countBelow(pairs, offset);
  };
}

function pairsIn(text: string): number[] {
  const pairs: number[] = [];
  for (let i = 0; i < text.length; i += 1) {
    if (isPairAt(text, i)) pairs.push(i++);
  }
  return pairs;
}

/** How many of the ascending `numbers` are less than `limit`. */
function countBelow(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isPairAt(text: string, index: number): boolean {
  const high = text.charCodeAt(index);
  if (high < 0xd800 || high > 0xdbff) return false;
  const low = text.charCodeAt(index + 1);
  return low >= 0xdc00 && low <= 0xdfff;
}
