import type { CarriedAnchor } from "./carried-anchor";
import { carryAnchors } from "./carrying";

/** Carries what stands between brackets in `marked`; several are several anchors. */
export function carryAll(marked: string, to: string): CarriedAnchor[] {
  const anchors: { id: string; start: number; end: number }[] = [];
  let from = "";
  for (const part of marked.split(/([⟦⟧])/)) {
    if (part === "⟦") anchors.push({ id: String(anchors.length), start: from.length, end: -1 });
    else if (part === "⟧") anchors.at(-1)!.end = from.length;
    else from += part;
  }
  return carryAnchors({ from, to, anchors }).anchors;
}

/** {@link carryAll} for one. */
export const carry = (marked: string, to: string) => carryAll(marked, to)[0]!;

/** The new text with the carried place in brackets, or the state where there is none. */
export function shown(anchor: CarriedAnchor, to: string): string {
  if (!anchor.place) return anchor.state;
  const { start, end } = anchor.place;
  return `${to.slice(0, start)}⟦${to.slice(start, end)}⟧${to.slice(end)}`;
}

/** Sentences that say nothing of what is carried. */
export const A = "The harbour was rebuilt by Ana Lund in spring.";
export const B = "Nobody in Keldra had asked for a second bridge.";
export const C = "Officials spoke of it only once, at a fair.";

/** Without it a text would be the same one, of which there is nothing to find out. */
export const END = "\n\nThe editors added this line.";
