"use client";
import { type ComparedField, Comparison } from "./comparison";

/**
 * Both texts of a record that somebody else saved, or removed, while this person was writing. Stands
 * over the form in which the two are joined.
 */
export function SavedMeanwhile({
  what,
  fields,
  removed = null,
}: {
  /** The record, as people call it: "note". */
  what: string;
  fields: ComparedField[];
  /** Where the record is gone: what to add the text as, "a new note". */
  removed?: { addAs: string } | null;
}) {
  return (
    <Comparison
      title={`Somebody ${removed ? "removed" : "saved"} this ${what} while you were writing.`}
      fields={fields}
    >
      <p>{adviceOn(fields, removed)}</p>
    </Comparison>
  );
}

function adviceOn(fields: ComparedField[], removed: { addAs: string } | null): string {
  if (removed) return `Your text is kept here. Copy what you need, or add it as ${removed.addAs}.`;
  if (fields.length === 0) return "They wrote the same as you.";
  return "Nothing is lost and nothing overwritten: take one, or join them in the form below, then save.";
}
