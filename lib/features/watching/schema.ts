import { z } from "zod";
import { LINK_REASONS, LINK_STATES } from "./domain";

/** The link of a source as it was seen last. Times are ISO 8601 in UTC. */
export const linkViewSchema = z.object({
  sourceId: z.string(),
  url: z.string(),
  state: z.enum(LINK_STATES),
  why: z.enum(LINK_REASONS).nullable(),
  status: z.int().nullable().describe("What the server answered with, where it answered."),
  movedTo: z.string().nullable(),
  since: z.string().describe("Since when it is in that state."),
  checkedAt: z.string().nullable(),
  archive: z
    .string()
    .nullable()
    .describe("Where copies of a dead page may be found; nothing was asked there."),
});
export type LinkView = z.infer<typeof linkViewSchema>;

export const sourceIdSchema = z.object({ sourceId: z.uuid() });
