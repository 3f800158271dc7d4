import { trimRange } from "../highlights";

/** The attribute of the elements that hold the text: where in the version's text theirs begins. */
const START_ATTRIBUTE = "data-start";

/**
 * The range of the version's text that is selected on the page: UTF-16 code units, without white
 * space at its ends. Null where nothing, or nothing of this text, is selected.
 *
 * @param root the element that holds the whole text, in elements with {@link START_ATTRIBUTE}
 * @param text the version's text
 */
export function selectedRange(
  root: HTMLElement,
  text: string,
  selection: Selection | null,
): { start: number; end: number } | null {
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(root)) return null;
  const pieces = [...root.querySelectorAll<HTMLElement>(`[${START_ATTRIBUTE}]`)];
  const start = offsetOf(pieces, range.startContainer, range.startOffset, text.length);
  const end = offsetOf(pieces, range.endContainer, range.endOffset, text.length);
  return trimRange(text, { start, end });
}

/**
 * Where a point of the page stands in the text. A point between two pieces counts as the beginning
 * of the one after it: what lies between is white space, which the caller drops.
 */
function offsetOf(pieces: HTMLElement[], node: Node, offset: number, length: number): number {
  const range = document.createRange();
  for (const piece of pieces) {
    range.selectNodeContents(piece);
    const side = range.comparePoint(node, offset);
    if (side > 0) continue;
    const start = Number(piece.getAttribute(START_ATTRIBUTE));
    if (side < 0) return start;
    if (node.nodeType === Node.TEXT_NODE) return start + offset;
    return offset === 0 ? start : start + (piece.textContent?.length ?? 0);
  }
  return length;
}
