"use client";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { Button } from "@/lib/ui/button";
import { Dialog } from "@/lib/ui/dialog";
import { Kbd } from "@/lib/ui/kbd";
import { TextArea } from "@/lib/ui/text-area";
import { TextInput } from "@/lib/ui/text-input";
import type { Place } from "../domain";
import type { Choice } from "../sorting";
import { nextPlaceOf, placeSelected } from "../hand-place";
import type { TriageItem } from "../schema";

type Placing = "same_meaning" | "new_meaning";
type OnPlace = (item: TriageItem, decision: Placing, choice: Choice) => void;

/**
 * A version's text, in which a person selects where a claim stands that was not found. It is a field,
 * so that its words can be selected with the keyboard as with the mouse; nothing can be typed into it.
 */
export function PlaceByHand({
  item,
  version,
  text,
  onPlace,
  onClose,
}: {
  /** Null closes it. */
  item: TriageItem | null;
  version: number;
  text: string;
  onPlace: OnPlace;
  onClose: () => void;
}) {
  return (
    <Dialog
      open={item !== null}
      onClose={onClose}
      title={`Where does ${item?.ref ?? ""} stand?`}
      description={`Select the passage in version ${version}.`}
      width="lg"
    >
      {item && <Placer item={item} text={text} onPlace={onPlace} />}
    </Dialog>
  );
}

function Placer({ item, text, onPlace }: { item: TriageItem; text: string; onPlace: OnPlace }) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [place, setPlace] = useState<Place | null>(null);
  const [said, setSaid] = useState("");
  const hintId = useId();
  useUnwritable(field);

  function decide(decision: Placing) {
    if (!place) return setSaid("First select the passage in the text.");
    onPlace(item, decision, { ...place, exact: text.slice(place.start, place.end) });
  }

  function find(words: string) {
    const element = field.current;
    if (!element) return;
    const found = nextPlaceOf(text, words, element.selectionEnd);
    if (!found) return setSaid(`“${words}” is not in the text.`);
    setSaid("");
    // A browser scrolls to what is selected when the field takes the focus.
    element.setSelectionRange(found.start, found.end);
    element.focus();
    setPlace(found);
  }

  function press(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const decision = { s: "same_meaning", m: "new_meaning" }[event.key] as Placing | undefined;
    if (!decision) return;
    event.preventDefault();
    decide(decision);
  }

  return (
    <>
      <blockquote dir="auto" className="border-l-2 pl-3 font-serif break-words">
        {item.before.exact}
      </blockquote>
      <FindWords onFind={find} />
      <TextArea
        ref={field}
        data-autofocus
        aria-label="The text"
        aria-describedby={hintId}
        aria-readonly="true"
        dir="auto"
        spellCheck={false}
        value={text}
        onChange={keepAsItIs}
        onSelect={({ currentTarget: { selectionStart: start, selectionEnd: end } }) =>
          setPlace(placeSelected(text, { start, end }))
        }
        onKeyDown={press}
        className="field-sizing-fixed h-[45dvh] max-h-none w-full font-serif text-base"
      />
      <p id={hintId} className="text-sm text-ink-soft">
        With the keyboard: the arrows move, with Shift they select.
      </p>
      <p role="status" className="text-sm empty:hidden">
        {said}
      </p>
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={() => decide("new_meaning")}>
          Here, but it means something else <Kbd>m</Kbd>
        </Button>
        <Button variant="primary" onClick={() => decide("same_meaning")}>
          It stands here, and says the same <Kbd>s</Kbd>
        </Button>
      </div>
    </>
  );
}

function FindWords({ onFind }: { onFind: (words: string) => void }) {
  const [words, setWords] = useState("");
  return (
    <form
      className="flex gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (words.trim() !== "") onFind(words.trim());
      }}
    >
      <TextInput
        aria-label="Words to find in the text"
        placeholder="Find in the text"
        value={words}
        onChange={(event) => setWords(event.target.value)}
        className="grow"
      />
      <Button type="submit" className="shrink-0">
        Find next
      </Button>
    </form>
  );
}

/** The text comes from the version alone. */
function keepAsItIs() {}

/** Keeps a field's words as they are, and its caret: a read-only one has none in some browsers. */
function useUnwritable(field: { current: HTMLTextAreaElement | null }): void {
  useEffect(() => {
    const element = field.current;
    if (!element) return;
    const refuse = (event: Event) => event.preventDefault();
    element.addEventListener("beforeinput", refuse);
    element.setSelectionRange(0, 0);
    return () => element.removeEventListener("beforeinput", refuse);
  }, [field]);
}
