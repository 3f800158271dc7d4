import { z } from "zod";
import { decodeOpaque, encodeOpaque } from "@/lib/core/opaque-cursor";

const DEFAULT_LIMIT = 50;
const MAX_LIMIT = 200;

/** A place among the evidence on a source, by article, claim and piece, and which way to go. */
const cursorSchema = z.object({
  going: z.enum(["next", "previous"]),
  key: z.tuple([z.int(), z.int(), z.uuid()]),
});
export type RestingCursor = z.output<typeof cursorSchema>;

/** The cursor at a piece of evidence as it stands in an address; null where there is none. */
export function encodeRestingCursor(
  going: RestingCursor["going"],
  key: RestingCursor["key"] | undefined,
): string | null {
  return key ? encodeOpaque([going, ...key]) : null;
}

function decodeRestingCursor(text: string): RestingCursor | null {
  const parts = decodeOpaque(text);
  if (!Array.isArray(parts)) return null;
  const [going, ...key] = parts as unknown[];
  return cursorSchema.safeParse({ going, key }).data ?? null;
}

/** Which page of the evidence on a source. */
export const restingQuerySchema = z.object({
  limit: z.coerce.number().int().min(1).max(MAX_LIMIT).default(DEFAULT_LIMIT),
  cursor: z
    .string()
    .max(200)
    .optional()
    .transform((text, context) => {
      if (text === undefined) return null;
      const cursor = decodeRestingCursor(text);
      if (cursor) return cursor;
      context.addIssue({ code: "custom", message: "This is no place among the evidence." });
      return z.NEVER;
    }),
});
export type RestingQuery = z.output<typeof restingQuerySchema>;
