"use client";
import { type RefObject, useRef, useState } from "react";
import { pageRange, selectedRange } from "@/lib/features/claims/components/text-selection";
import type { DeskSentence } from "@/lib/features/spotting/schema";
import { nextOpen, withNext } from "@/lib/features/spotting/sentence-steps";
import { signsInWords } from "@/lib/features/spotting/words";

type Range = { start: number; end: number };

/**
 * The ways through the sentences of the text: each is selected, so that whatever is done to selected
 * text can be done to it.
 *
 * @param showText brings the text into sight where a narrow screen shows another part
 */
export function useSentences(
  root: RefObject<HTMLElement | null>,
  text: string,
  sentences: readonly DeskSentence[],
  showText: () => void,
) {
  const [said, setSaid] = useState("");
  // What will be selected with the next picture: a key that comes before is about it already.
  const coming = useRef<Range | null>(null);

  const selected = (): Range | null =>
    coming.current ??
    (root.current ? selectedRange(root.current, text, window.getSelection()) : null);

  function select(range: Range) {
    coming.current = range;
    showText();
    // On a narrow screen the text has a place only once it is shown.
    requestAnimationFrame(() => {
      coming.current = null;
      const place = root.current && pageRange(root.current, range);
      if (!place) return;
      const selection = window.getSelection();
      selection?.removeAllRanges();
      selection?.addRange(place);
      bringIntoView(place);
    });
  }

  /** Selects the next sentence that nobody has looked at, after `from` or what is selected. */
  function next(from = selected()?.start ?? -1) {
    const sentence = nextOpen(sentences, from);
    if (!sentence) {
      setSaid("Every sentence has been looked at.");
      return;
    }
    const holds = sentence.flagged ? `, holds ${signsInWords(sentence.signs)}` : "";
    const top = sentence.start <= from ? "From the top. " : "";
    setSaid(`${top}Not looked at${holds}: ${text.slice(sentence.start, sentence.end)}`);
    select(sentence);
  }

  /** Takes the sentence after what is selected to it. */
  function extend() {
    const range = selected();
    if (!range) return next();
    const longer = withNext(sentences, range);
    setSaid(`Selected up to: ${text.slice(Math.max(0, longer.end - 60), longer.end)}`);
    select(longer);
  }

  return { said, selected, next, extend };
}

/** Into the middle of the window, unless it can be seen already. */
function bringIntoView(range: globalThis.Range) {
  const { top, bottom } = range.getBoundingClientRect();
  if (top < window.innerHeight * 0.15 || bottom > window.innerHeight * 0.8) {
    range.startContainer.parentElement?.scrollIntoView({ block: "center" });
  }
}
