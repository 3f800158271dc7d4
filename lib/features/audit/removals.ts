import type { EventView } from "./schema";

/** A record that an event took off its claim. */
export type Removed = { kind: "evidence" | "note"; id: string };

/**
 * Which events of a history took something off that can be brought back: of each record the newest.
 *
 * @param events the newest first
 * @param restorable the ids of the records that are off their claim now
 * @returns what was removed, by the event's sequence
 */
export function removalsIn(
  events: readonly EventView[],
  restorable: readonly string[],
): Map<string, Removed> {
  const open = new Set(restorable);
  const found = new Map<string, Removed>();
  for (const { sequence, event } of events) {
    const removed = removedBy(event);
    if (removed && open.delete(removed.id)) found.set(sequence, removed);
  }
  return found;
}

function removedBy(event: EventView["event"]): Removed | null {
  if (event?.type === "evidence.removed") return named("evidence", event.payload.evidenceId);
  if (event?.type === "note.removed") return named("note", event.payload.noteId);
  return null;
}

function named(kind: Removed["kind"], id: string | null): Removed | null {
  return id === null ? null : { kind, id };
}
