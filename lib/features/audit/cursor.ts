import { z } from "zod";
import { decodeOpaque, encodeOpaque } from "@/lib/core/opaque-cursor";

/** A place in the trail, and which way to go from there. The sequence counts over all desks. */
const cursorSchema = z.object({
  going: z.enum(["next", "previous"]),
  sequence: z.string().regex(/^\d{1,18}$/),
});
export type EventCursor = z.output<typeof cursorSchema>;

/** The cursor at an event as it stands in an address; null where there is no event. */
export function encodeEventCursor(
  going: EventCursor["going"],
  event: { sequence: string } | undefined,
): string | null {
  return event ? encodeOpaque([going, event.sequence]) : null;
}

/** Reads a cursor back; null for anything that {@link encodeEventCursor} did not write. */
export function decodeEventCursor(text: string): EventCursor | null {
  const parts = decodeOpaque(text);
  if (!Array.isArray(parts)) return null;
  const [going, sequence] = parts as unknown[];
  return cursorSchema.safeParse({ going, sequence }).data ?? null;
}
