import { z } from "zod";
import { MAX_APPEARANCES, MOST_CHARACTERS } from "./domain";

const most = (name: keyof typeof MOST_CHARACTERS) => z.string().min(1).max(MOST_CHARACTERS[name]);
const url = z
  .url({ protocol: /^https?$/ })
  .max(MOST_CHARACTERS.url)
  .nullable();
const exact = z
  .string()
  .max(40)
  .regex(/^-?\d+(\.\d+)?$/)
  .nullable()
  .describe("An exact decimal; null where none was published.");

const dateSchema = z.object({
  day: z.iso.date().nullable().describe("YYYY-MM-DD; null where it cannot be told for certain."),
  written: most("date").nullable().describe("As it was published."),
});

const appearanceSchema = z.object({
  url,
  title: most("title").nullable(),
  publisher: most("name").nullable(),
  published: dateSchema,
});

/** What somebody else's ClaimReview says of a claim, as published. Never the desk's own. */
export const outsideVerdictSchema = z.object({
  claim: most("claim").describe("The claim that was reviewed, in the reviewer's words."),
  claimant: most("name").nullable().describe("Who made the claim."),
  appearances: z.array(appearanceSchema).max(MAX_APPEARANCES).describe("Where it appeared."),
  reviewer: most("name").nullable(),
  url: url.describe("The address of the review."),
  title: most("title").nullable(),
  language: most("language").nullable(),
  published: dateSchema,
  rating: z.object({
    text: most("rating").nullable(),
    value: exact,
    best: exact,
    worst: exact,
    explanation: most("explanation").nullable(),
  }),
});
export type OutsideVerdict = z.output<typeof outsideVerdictSchema>;
export type Appearance = OutsideVerdict["appearances"][number];

const READING_PROBLEMS = [
  "not_json",
  "too_deep",
  "no_claim",
  "no_rating",
  "too_long",
  "too_many",
] as const;

const problemSchema = z.object({
  place: z.string().describe("Where it stands: “script 2, @graph[1]”."),
  code: z.enum(READING_PROBLEMS),
  message: z.string(),
});
export type ReadingProblem = z.output<typeof problemSchema>;

/** What was found in a text: the reviews in it, and what could not be taken. */
export const readingSchema = z.object({
  found: z.array(z.object({ place: z.string(), verdict: outsideVerdictSchema })),
  problems: z.array(problemSchema),
});
export type Reading = z.output<typeof readingSchema>;
