import { z } from "zod";
import { claimViewSchema } from "./schema";

/** A run of text, and whether it is what was searched for. */
const segmentSchema = z.object({ text: z.string(), isHit: z.boolean() });
export type Segment = z.output<typeof segmentSchema>;

const { id, ref, statement, kind, speaker, status, assignee, revision, figures, updatedAt } =
  claimViewSchema.shape;

/** A claim as a row of a list. */
export const claimRowSchema = z.object({
  id,
  ref,
  statement,
  kind,
  speaker,
  status,
  assignee,
  article: z.object({ slug: z.string(), number: z.int(), title: z.string() }),
  figures,
  evidenceCount: z.int(),
  revision,
  updatedAt,
  /** Where words were searched for: the statement and the speaker, cut where the hits begin and end. */
  hit: z
    .object({ statement: z.array(segmentSchema), speaker: z.array(segmentSchema).nullable() })
    .nullable(),
});
export type ClaimRow = z.output<typeof claimRowSchema>;

// No text of the desk holds these (lib/core/text-fields.ts refuses control characters), and to
// HTML they are nothing: what the database marks can never be taken for mark-up.
const START = "\u0002";
const END = "\u0003";

/** The options that make PostgreSQL's ts_headline give the whole text with its hits marked. */
export const HEADLINE_OPTIONS = `HighlightAll=true, StartSel="${START}", StopSel="${END}"`;

/** Cuts a text that ts_headline has marked. If its words are not those of `text`, nothing is marked. */
export function segmentsOf(marked: string, text: string): Segment[] {
  const segments: Segment[] = [];
  for (const part of marked.split(START)) {
    const [hit, rest] = part.includes(END) ? part.split(END, 2) : ["", part];
    if (hit) segments.push({ text: hit, isHit: true });
    if (rest) segments.push({ text: rest, isHit: false });
  }
  const isWhole = segments.map((segment) => segment.text).join("") === text;
  return isWhole ? segments : [{ text, isHit: false }];
}
