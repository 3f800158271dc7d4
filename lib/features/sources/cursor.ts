import { z } from "zod";
import { decodeOpaque, encodeOpaque } from "@/lib/core/opaque-cursor";

/** A place in the list of sources, and which way to go from there. */
const cursorSchema = z.object({
  going: z.enum(["next", "previous"]),
  updatedAt: z.iso.datetime(),
  id: z.uuid(),
});
export type SourceCursor = z.output<typeof cursorSchema>;

/** The cursor at a source as it stands in an address; null where there is none. */
export function encodeSourceCursor(
  going: SourceCursor["going"],
  source: { updatedAt: string; id: string } | undefined,
): string | null {
  return source ? encodeOpaque([going, source.updatedAt, source.id]) : null;
}

/** Reads a cursor back; null for anything that {@link encodeSourceCursor} did not write. */
export function decodeSourceCursor(text: string): SourceCursor | null {
  const parts = decodeOpaque(text);
  if (!Array.isArray(parts)) return null;
  const [going, updatedAt, id] = parts as unknown[];
  return cursorSchema.safeParse({ going, updatedAt, id }).data ?? null;
}
