"use client";
import { type RefObject, useEffect, useRef } from "react";
import { pageRange } from "@/lib/features/claims/components/text-selection";
import type { Proposal } from "@/lib/features/spotting/schema";
import { useTextMarks } from "./use-text-marks";

const OPEN = "proposals";
const CURRENT = "proposal";

/**
 * Marks the proposals in the text, and the current one more: in the browser's own layer over the
 * text, so that nothing of the text is drawn again. app/globals.css says how they look.
 */
export function useProposalMarks(
  root: RefObject<HTMLElement | null>,
  open: readonly Proposal[],
  current: Proposal | null,
  onShow: (open: readonly Proposal[]) => void,
): void {
  // The list is made anew with every drawing: what it holds tells it from another.
  const places = open.map(({ start, end }) => `${start}-${end}`).join(" ");

  const waiting = useRef(open);
  useEffect(() => {
    waiting.current = open;
  });
  useEffect(() => {
    onShow(waiting.current);
    return () => onShow([]);
  }, [places, onShow]);

  useTextMarks(root, OPEN, open);

  useEffect(() => {
    const range = root.current && current && pageRange(root.current, current);
    if (!range) return;
    if ("highlights" in CSS) CSS.highlights.set(CURRENT, new Highlight(range));
    const { top, bottom } = range.getBoundingClientRect();
    if (top < window.innerHeight * 0.15 || bottom > window.innerHeight * 0.8) {
      range.startContainer.parentElement?.scrollIntoView({ block: "center" });
    }
    return () => {
      if ("highlights" in CSS) CSS.highlights.delete(CURRENT);
    };
  }, [root, current]);
}
