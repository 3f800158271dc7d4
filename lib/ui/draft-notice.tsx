"use client";
import { Button } from "./button";

/** Says that text from before was kept, and offers to be rid of it. */
export function DraftNotice({
  restoredFrom,
  onDiscard,
}: {
  restoredFrom: number | null;
  onDiscard: () => void;
}) {
  if (restoredFrom === null) return null;
  return (
    <div
      role="status"
      data-tone="caution"
      className="flex flex-wrap items-center justify-between gap-x-3 rounded-md bg-tone-tint py-1 pr-1 pl-3 text-sm"
    >
      <p>Your unsaved text from {timeWords(new Date(restoredFrom))} was kept.</p>
      <Button size="sm" variant="quiet" onClick={onDiscard}>
        Discard it
      </Button>
    </div>
  );
}

function timeWords(at: Date): string {
  const today = at.toDateString() === new Date().toDateString();
  return new Intl.DateTimeFormat("en-GB", {
    hour: "2-digit",
    minute: "2-digit",
    ...(today ? {} : { day: "numeric", month: "short" }),
  }).format(at);
}
