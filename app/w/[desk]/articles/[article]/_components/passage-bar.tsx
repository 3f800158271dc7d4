"use client";
import { type RefObject, useEffect, useState } from "react";
import { createPortal } from "react-dom";
import { ReasonButtons } from "@/lib/features/spotting/components/reason-buttons";
import { useDismissing } from "@/lib/features/spotting/components/use-dismissing";
import type { DismissalReason } from "@/lib/features/spotting/domain";
import type { DeskDismissal } from "@/lib/features/spotting/schema";
import { openWithin } from "@/lib/features/spotting/sentence-steps";
import { dismissedWords } from "@/lib/features/spotting/words";
import { Button } from "@/lib/ui/button";
import { PlusIcon } from "@/lib/ui/icons";
import { Kbd } from "@/lib/ui/kbd";
import { useShortcuts } from "@/lib/ui/shortcuts";
import { useToast } from "@/lib/ui/toast";
import type { DeskData } from "./desk-data";
import { useSentences } from "./use-sentences";

type Range = { start: number; end: number };

/**
 * What can be done with selected text: make it a claim, or say that there is nothing to check. It
 * stands beside the selection; the keys do the same, and go from sentence to sentence.
 */
export function PassageBar({
  root,
  data,
  onMake,
  showText,
}: {
  root: RefObject<HTMLElement | null>;
  data: DeskData;
  /** Null asks for a claim whose words are typed. */
  onMake: (range: Range | null) => void;
  showText: () => void;
}) {
  const { version, sentences } = data;
  const { said, selected, next, extend } = useSentences(root, version.text, sentences, showText);
  const { place, range } = useSelection(selected);
  const dismissing = useDismissing(data.desk, version);
  const [asking, setAsking] = useState<Range | null>(null);
  const toast = useToast();

  function make() {
    const words = selected();
    window.getSelection()?.removeAllRanges();
    onMake(words);
  }

  function ask() {
    const words = selected();
    if (words && openWithin(sentences, words).length > 0) return setAsking(words);
    const message = words
      ? "These sentences have been looked at already."
      : "First select some text, or press n for the next sentence that nobody has looked at.";
    toast.show({ message });
  }

  // What was asked about is forgotten with the selection.
  const isAsking = asking !== null && range?.start === asking.start && range.end === asking.end;

  async function dismiss(reason: DismissalReason) {
    if (!asking) return;
    const passages = openWithin(sentences, asking);
    const what = passages.length === 1 ? "One sentence" : `${passages.length} sentences`;
    if (await dismissing.dismiss([...passages], reason, what)) next(asking.end - 1);
    setAsking(null);
  }

  useShortcuts("Text", [
    { keys: ["c"], label: "Make a claim, of the selected text", run: make },
    { keys: ["n"], label: "Next sentence not looked at", run: () => next() },
    { keys: ["N"], label: "Select one sentence more", run: extend },
    { keys: ["o"], label: "Nothing to check in what is selected", run: ask },
  ]);
  const open = range ? openWithin(sentences, range).length : 0;
  const dismissed = range
    ? data.dismissals.filter(({ start, end }) => start < range.end && end > range.start)
    : [];
  return (
    <>
      <p role="status" className="sr-only">
        {said}
      </p>
      {place &&
        createPortal(
          <section
            aria-label="The selected text"
            className="absolute z-20 flex w-max max-w-[min(22rem,calc(100vw-2rem))] flex-wrap gap-1 rounded-md border border-rule-strong bg-sheet p-1 shadow-dialog"
            style={place}
          >
            {isAsking ? (
              <ReasonButtons
                pending={dismissing.pending}
                onReason={(reason) => void dismiss(reason)}
                onCancel={() => setAsking(null)}
              />
            ) : (
              <Choices
                open={open}
                dismissed={dismissed}
                onMake={make}
                onAsk={ask}
                onTakeBack={() => void dismissing.takeBack(dismissed.map(({ id }) => id))}
              />
            )}
          </section>,
          document.body,
        )}
    </>
  );
}

/** A press would take the selection away before the click comes. */
function keep(event: { preventDefault(): void }) {
  event.preventDefault();
}

function Choices({
  open,
  dismissed,
  onMake,
  onAsk,
  onTakeBack,
}: {
  /** How many selected sentences nobody has looked at. */
  open: number;
  /** What of it somebody dismissed. */
  dismissed: readonly DeskDismissal[];
  onMake: () => void;
  onAsk: () => void;
  onTakeBack: () => void;
}) {
  return (
    <>
      <Button variant="primary" size="sm" onMouseDown={keep} onClick={onMake}>
        <PlusIcon />
        Make a claim
        <Kbd>c</Kbd>
      </Button>
      {open > 0 && (
        <Button size="sm" onMouseDown={keep} onClick={onAsk}>
          Nothing to check{open > 1 && ` in ${open} sentences`}
          <Kbd>o</Kbd>
        </Button>
      )}
      {dismissed.length > 0 && (
        <>
          <Button size="sm" onMouseDown={keep} onClick={onTakeBack}>
            Look at it again
          </Button>
          <ul className="basis-full px-2 py-1 text-xs text-ink-soft">
            {dismissed.map((one) => (
              <li key={one.id}>{dismissedWords(one, "Dismissed")}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

type Place = { top: number; left: number };

/** What is selected, and where the bar for it stands. */
function useSelection(read: () => Range | null): { place: Place | null; range: Range | null } {
  const [shown, setShown] = useState<{ place: Place | null; range: Range | null }>({
    place: null,
    range: null,
  });
  useEffect(() => {
    function look() {
      const range = read();
      setShown({ range, place: range && placeOfSelection() });
    }
    document.addEventListener("selectionchange", look);
    return () => document.removeEventListener("selectionchange", look);
  });
  return shown;
}

/** Pixels that the bar takes at most, with a little air. */
const WIDTH = 360;

/** Just under the end of the selection, in the coordinates of the page. */
function placeOfSelection(): Place | null {
  const rects = window.getSelection()?.getRangeAt(0).getClientRects();
  const last = rects?.[rects.length - 1];
  if (!last) return null;
  const left = Math.min(last.right, document.documentElement.clientWidth - WIDTH);
  return { top: last.bottom + window.scrollY + 6, left: Math.max(8, left) + window.scrollX };
}
