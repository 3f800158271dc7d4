import { z } from "zod";
import { decodeEventCursor } from "./cursor";
import { EVENT_KINDS } from "./event-kinds";

const emptyAsNone = (value: unknown) => (value === "" ? undefined : value);

/** What the address of the history says. An empty choice of a form means all. */
export const historyQuerySchema = z.object({
  person: z.preprocess(emptyAsNone, z.uuid().optional()),
  kind: z.preprocess(emptyAsNone, z.enum(EVENT_KINDS).optional()),
  article: z.preprocess(emptyAsNone, z.string().max(200).optional()),
  cursor: z.preprocess(emptyAsNone, z.string().max(200).optional()).transform((text, context) => {
    if (text === undefined) return null;
    const cursor = decodeEventCursor(text);
    if (cursor) return cursor;
    context.addIssue({ code: "custom", message: "This is no place in the history." });
    return z.NEVER;
  }),
});
