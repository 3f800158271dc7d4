import { withoutOuterSpace } from "@/lib/core/language/text-range";
import type { Place } from "./domain";

/** What a person selected, without the space around it; null where that leaves nothing. */
export function placeSelected(text: string, selected: Place): Place | null {
  const { start, end } = withoutOuterSpace(text, selected);
  return end > start ? { start, end } : null;
}

/** Where words stand next after an offset, or from the top; in upper or lower case. */
export function nextPlaceOf(text: string, words: string, after: number): Place | null {
  const pattern = new RegExp(
    words.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&").replace(/\s+/g, "\\s+"),
    "giu",
  );
  pattern.lastIndex = after;
  const found = pattern.exec(text) ?? fromTop(pattern, text);
  return found && { start: found.index, end: found.index + found[0].length };
}

function fromTop(pattern: RegExp, text: string): RegExpExecArray | null {
  pattern.lastIndex = 0;
  return pattern.exec(text);
}
