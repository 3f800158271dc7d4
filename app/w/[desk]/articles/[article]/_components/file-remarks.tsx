"use client";
import { pageRange } from "@/lib/features/claims/components/text-selection";
import type { Remark } from "@/lib/features/documents/schema";
import type { NoteContent } from "@/lib/features/notes/schema";
import { Button } from "@/lib/ui/button";
import { Disclosure } from "@/lib/ui/disclosure";
import { writeDraft } from "@/lib/ui/draft-store";

type Place = { start: number; end: number };

/**
 * The comments that came with the file. None is a note of the desk by itself: a person makes a claim
 * where one stands, and the comment begins its first note.
 */
export function FileRemarks({
  text,
  remarks,
  onMake,
}: {
  text: string;
  remarks: readonly Remark[];
  /** Null where no claim may be made. */
  onMake: ((place: Place, note: string) => void) | null;
}) {
  if (remarks.length === 0) return null;
  return (
    <Disclosure
      summary={`Comments from the file (${remarks.length})`}
      className="mx-auto mb-8 max-w-[38rem]"
    >
      <ol className="flex flex-col gap-4 text-sm">
        {remarks.map((remark, index) => {
          const place = placeOf(remark);
          return (
            // oxlint-disable-next-line react/no-array-index-key -- they stay as they came
            <li key={index} className="border-l-2 pl-3">
              {remark.author && <p className="font-medium">{remark.author}</p>}
              <p dir="auto" className="break-words whitespace-pre-line">
                {remark.text}
              </p>
              {place && (
                <>
                  <p dir="auto" className="mt-1 line-clamp-2 font-serif text-ink-soft">
                    On “{text.slice(place.start, place.end)}”
                  </p>
                  <div className="mt-2 flex flex-wrap gap-2">
                    <Button size="sm" onClick={() => showPlace(place)}>
                      Show in the text
                    </Button>
                    {onMake && (
                      <Button size="sm" onClick={() => onMake(place, noteOf(remark))}>
                        Make a claim of it
                      </Button>
                    )}
                  </div>
                </>
              )}
            </li>
          );
        })}
      </ol>
    </Disclosure>
  );
}

/** Has a claim's first note begin with `body`; it is sent by a person or not at all. */
export function beginNote(draftKey: string, body: string): void {
  const value: NoteContent = { body, forReport: false };
  writeDraft(`${draftKey}:note`, { value, revision: 1, at: Date.now() });
}

function noteOf({ author, text }: Remark): string {
  return author === null ? text : `${author}: ${text}`;
}

function placeOf({ start, end }: Remark): Place | null {
  return start !== null && end !== null && start < end ? { start, end } : null;
}

/** Selects the words in the text, as a person would. */
function showPlace(place: Place): void {
  const root = document.getElementById("text");
  const range = root && pageRange(root, place);
  if (!range) return;
  const selection = window.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
  range.startContainer.parentElement?.scrollIntoView({ block: "center" });
}
