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
 * The range of the page on which [start, end) of the version's text (UTF-16 code units) stands; null
 * where the text is not drawn.
 */
export function pageRange(
  root: HTMLElement,
  { start, end }: { start: number; end: number },
): Range | null {
  const from = pointAt(root, start);
  const to = pointAt(root, end - 1);
  if (!from || !to) return null;
  const range = document.createRange();
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset + 1);
  return range;
}

function pointAt(root: HTMLElement, offset: number): { node: Text; offset: number } | null {
  const pieces = [...root.querySelectorAll<HTMLElement>(`[${START_ATTRIBUTE}]`)];
  const startOf = (piece: HTMLElement) => Number(piece.getAttribute(START_ATTRIBUTE));
  const piece = pieces.findLast((one) => startOf(one) <= offset);
  const node = piece?.firstChild;
  if (!piece || !(node instanceof Text)) return null;
  return { node, offset: Math.min(offset - startOf(piece), node.length - 1) };
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
