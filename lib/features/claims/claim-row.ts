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

/**
 * Cuts a text where ts_headline has marked it. What is marked may lack what groups the digits of
 * `text` (27,000 is searched as 27000). If its words are not those of `text`, nothing is marked.
 */
export function segmentsOf(marked: string, text: string): Segment[] {
  const segments: Segment[] = [];
  let start = 0;
  for (const part of partsOf(marked)) {
    const end = endOf(part.text, text, start);
    if (end === null) return [{ text, isHit: false }];
    segments.push({ text: text.slice(start, end), isHit: part.isHit });
    start = end;
  }
  return start === text.length ? segments : [{ text, isHit: false }];
}

function partsOf(marked: string): Segment[] {
  return marked.split(START).flatMap((part) => {
    const [hit = "", rest = ""] = part.includes(END) ? part.split(END, 2) : ["", part];
    return [
      { text: hit, isHit: true },
      { text: rest, isHit: false },
    ].filter((segment) => segment.text !== "");
  });
}

/** Where `words` end in `text` if they stand at `start`, whatever groups digits; null if they do not. */
function endOf(words: string, text: string, start: number): number | null {
  let at = start;
  for (let index = 0; index < words.length; index += 1) {
    if (text[at] !== words[index] && isBetweenDigits(text, at)) at += 1;
    if (text[at] !== words[index]) return null;
    at += 1;
  }
  return at;
}

function isBetweenDigits(text: string, at: number): boolean {
  return /^[0-9][^0-9][0-9]$/.test(text.slice(Math.max(0, at - 1), at + 2));
}
