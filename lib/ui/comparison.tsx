"use client";
import type { ReactNode } from "react";
import { type DiffPart, wordDiff } from "@/lib/core/word-diff";
import { Button } from "./button";
import { DiffText } from "./diff-text";

/** One field in which two texts differ. */
export type ComparedField = {
  label: string;
  mine: string;
  theirs: string;
  /** Puts one of the two into the form below; left out where there is nothing to choose. */
  onChoose?: (text: "mine" | "theirs") => void;
};

/**
 * Two people's words side by side, with marks under what only the one or the other has. The form
 * below it is where the two are joined.
 */
export function Comparison({
  title,
  children,
  fields,
  heading = "Yours",
}: {
  title: string;
  children?: ReactNode;
  fields: ComparedField[];
  /** What `mine` is called. */
  heading?: string;
}) {
  return (
    <section
      aria-label="Both texts"
      data-tone="caution"
      className="flex flex-col gap-3 rounded-md border border-tone-line bg-tone-tint p-3 text-sm"
    >
      <div role="alert">
        <p className="font-medium text-tone">{title}</p>
        {children}
      </div>
      {fields.map((field) => (
        <ComparedRow key={field.label} heading={heading} {...field} />
      ))}
    </section>
  );
}

function ComparedRow({
  label,
  mine,
  theirs,
  onChoose,
  heading,
}: ComparedField & { heading: string }) {
  const parts = wordDiff(theirs, mine);
  return (
    <div>
      <p className="mb-1 font-medium">{label}</p>
      <div className="grid gap-2 sm:grid-cols-2">
        <Side
          heading={heading}
          parts={parts.filter(({ kind }) => kind !== "removed")}
          button={`your ${label.toLowerCase()}`}
          onChoose={onChoose && (() => onChoose("mine"))}
        />
        <Side
          heading="As it is now"
          parts={parts.filter(({ kind }) => kind !== "added")}
          button={`the ${label.toLowerCase()} as it is now`}
          onChoose={onChoose && (() => onChoose("theirs"))}
        />
      </div>
    </div>
  );
}

function Side({
  heading,
  parts,
  button,
  onChoose,
}: {
  heading: string;
  parts: DiffPart[];
  /** What the button's words leave to the eye. */
  button: string;
  onChoose?: () => void;
}) {
  return (
    <div className="flex min-w-0 flex-col gap-2 rounded-md border bg-sheet p-3">
      <p className="text-xs text-ink-soft">{heading}</p>
      <p dir="auto" className="grow whitespace-pre-wrap break-words">
        {parts.length === 0 && <span className="text-ink-soft">(empty)</span>}
        <DiffText parts={parts} />
      </p>
      {onChoose && (
        <div>
          <Button size="sm" onClick={onChoose}>
            Use this
            <span className="sr-only"> ({button})</span>
          </Button>
        </div>
      )}
    </div>
  );
}
