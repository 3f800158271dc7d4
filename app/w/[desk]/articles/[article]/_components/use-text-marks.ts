"use client";
import { type RefObject, useEffect } from "react";
import { pageRange } from "@/lib/features/claims/components/text-selection";

/**
 * Marks ranges of the text (UTF-16 code units) in the browser's own layer over it, so that nothing of
 * the text is drawn again. app/globals.css says how each name looks; a browser without such a layer
 * shows none.
 *
 * @param drawn what the text was drawn from: when it changes, the ranges are looked for again
 */
export function useTextMarks(
  root: RefObject<HTMLElement | null>,
  name: string,
  ranges: readonly { start: number; end: number }[],
  drawn?: unknown,
): void {
  // The list may be made anew with every drawing: what it holds tells it from another.
  const places = ranges.map(({ start, end }) => `${start}-${end}`).join(" ");
  useEffect(() => {
    if (!("highlights" in CSS) || !root.current || places === "") return;
    const element = root.current;
    const found = places.split(" ").flatMap((place) => {
      const [start = 0, end = 0] = place.split("-").map(Number);
      return pageRange(element, { start, end }) ?? [];
    });
    CSS.highlights.set(name, new Highlight(...found));
    return () => void CSS.highlights.delete(name);
  }, [root, name, places, drawn]);
}
