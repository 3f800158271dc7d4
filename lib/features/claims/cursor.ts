import { z } from "zod";
import { decodeOpaque, encodeOpaque } from "@/lib/core/opaque-cursor";
import { CLAIM_KINDS, CLAIM_STATUSES } from "./domain";

/** Where a page of claims begins: just after (or, going back, just before) the claim of `key`. */
const place = { direction: z.enum(["asc", "desc"]), going: z.enum(["next", "previous"]) };

const MAX_INTEGER = 2_147_483_647;
const byRef = [z.uuid(), z.int().min(1).max(MAX_INTEGER)] as const;
const words = z
  .string()
  .max(300)
  .refine((text) => !text.includes("\0") && text.isWellFormed());

/**
 * A place in the list of claims, for each way to sort it: the values that the list is sorted by,
 * ending in ones that no two claims share.
 */
export const cursorSchema = z.discriminatedUnion("sort", [
  z.object({ sort: z.literal("ref"), ...place, key: z.tuple([...byRef]) }),
  z.object({ sort: z.literal("relevance"), ...place, key: z.tuple([z.number(), ...byRef]) }),
  z.object({ sort: z.literal("updated"), ...place, key: z.tuple([z.iso.datetime(), z.uuid()]) }),
  z.object({
    sort: z.literal("status"),
    ...place,
    key: z.tuple([z.enum(CLAIM_STATUSES), ...byRef]),
  }),
  z.object({ sort: z.literal("kind"), ...place, key: z.tuple([z.enum(CLAIM_KINDS), ...byRef]) }),
  z.object({ sort: z.literal("speaker"), ...place, key: z.tuple([words.nullable(), ...byRef]) }),
  z.object({
    sort: z.literal("assignee"),
    ...place,
    key: z.tuple([words.nullable(), z.uuid().nullable(), ...byRef]),
  }),
]);
export type ClaimCursor = z.output<typeof cursorSchema>;

/** The cursor as it stands in an address. */
export function encodeCursor(cursor: ClaimCursor): string {
  const { sort, direction, going, key } = cursor;
  return encodeOpaque([sort, direction, going, ...key]);
}

/** Reads a cursor back; null for anything that {@link encodeCursor} did not write. */
export function decodeCursor(text: string): ClaimCursor | null {
  const parts = decodeOpaque(text);
  if (!Array.isArray(parts)) return null;
  const [sort, direction, going, ...key] = parts as unknown[];
  return cursorSchema.safeParse({ sort, direction, going, key }).data ?? null;
}
