import type { DiffPart } from "@/lib/core/word-diff";
import { classNames } from "./class-names";

/** A text with marks under the words that the other text has not. */
export function DiffText({ parts }: { parts: readonly DiffPart[] }) {
  return parts.map((part, index) => (
    // oxlint-disable-next-line react/no-array-index-key -- a part is its place in the text
    <Part key={index} part={part} />
  ));
}

/** Marked by a line of their own as well as by colour. */
function Part({ part }: { part: DiffPart }) {
  if (part.kind === "same") return part.text;
  const isAdded = part.kind === "added";
  return (
    <mark
      data-tone={isAdded ? "positive" : "progress"}
      className={classNames(
        "bg-tone-mark text-ink underline decoration-2 underline-offset-4",
        !isAdded && "decoration-dotted",
      )}
    >
      {part.text}
    </mark>
  );
}
