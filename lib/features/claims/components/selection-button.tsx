"use client";
import { useCallback, useEffect, useState } from "react";
import { createPortal } from "react-dom";
import { Button } from "@/lib/ui/button";
import { PlusIcon } from "@/lib/ui/icons";
import { Kbd } from "@/lib/ui/kbd";
import { useShortcuts } from "@/lib/ui/shortcuts";
import { selectedRange } from "./text-selection";

type Range = { start: number; end: number };

/** Appears beside selected text and makes a claim of it; the key `c` does the same. */
export function SelectionButton({
  root,
  text,
  onSelect,
}: {
  root: { current: HTMLElement | null };
  text: string;
  /** Null asks for a claim whose words are typed. */
  onSelect: (range: Range | null) => void;
}) {
  const read = useCallback(
    () => (root.current ? selectedRange(root.current, text, window.getSelection()) : null),
    [root, text],
  );
  const [place, setPlace] = useState<{ top: number; left: number } | null>(null);

  useEffect(() => {
    const look = () => setPlace(read() ? placeOfSelection() : null);
    document.addEventListener("selectionchange", look);
    return () => document.removeEventListener("selectionchange", look);
  }, [read]);

  function make() {
    const range = read();
    window.getSelection()?.removeAllRanges();
    onSelect(range);
  }

  useShortcuts("Text", [{ keys: ["c"], label: "Make a claim, of the selected text", run: make }]);
  if (!place) return null;
  return createPortal(
    <Button
      variant="primary"
      size="sm"
      className="absolute z-20"
      style={place}
      // A press would take the selection away before the click comes.
      onMouseDown={(event) => event.preventDefault()}
      onClick={make}
    >
      <PlusIcon />
      Make a claim
      <Kbd>c</Kbd>
    </Button>,
    document.body,
  );
}

/** Just under the end of the selection, in the coordinates of the page. */
function placeOfSelection(): { top: number; left: number } | null {
  const rects = window.getSelection()?.getRangeAt(0).getClientRects();
  const last = rects?.[rects.length - 1];
  if (!last) return null;
  const width = 180;
  const left = Math.min(last.right, document.documentElement.clientWidth - width);
  return { top: last.bottom + window.scrollY + 6, left: Math.max(8, left) + window.scrollX };
}
