import { z } from "zod";
import { optionalLine } from "@/lib/core/text-fields";
import { decodeSourceCursor } from "./cursor";
import { SOURCE_KINDS } from "./domain";

const DEFAULT_LIMIT = 50;
const MAX_LIMIT = 200;

/** What a form sends for a choice that is left open. */
const emptyAsNone = (value: unknown) => (value === "" ? undefined : value);

/** What the list of sources can be asked, by the names that stand in an address. */
export const sourceQuerySchema = z.object({
  q: optionalLine(200).describe("Words, each of which stands in title, publisher or address."),
  kind: z.preprocess(emptyAsNone, z.enum(SOURCE_KINDS).optional()),
  derivesFrom: z.uuid().optional().describe("Only what derives from this source, straight."),
  limit: z.coerce.number().int().min(1).max(MAX_LIMIT).default(DEFAULT_LIMIT),
  cursor: z.preprocess(emptyAsNone, z.string().max(200).optional()).transform((text, context) => {
    if (text === undefined) return null;
    const cursor = decodeSourceCursor(text);
    if (cursor) return cursor;
    context.addIssue({ code: "custom", message: "This is no place in the list of sources." });
    return z.NEVER;
  }),
});
export type SourceQuery = z.output<typeof sourceQuerySchema>;
