import { z } from "zod";
import { characterProblem, httpUrl } from "@/lib/core/text-fields";
import { stanceSchema } from "@/lib/features/claims/schema";
import { MAX_APPEARANCES, MOST_CHARACTERS } from "./domain";

const most = (name: keyof typeof MOST_CHARACTERS) =>
  z
    .string()
    .min(1)
    .max(MOST_CHARACTERS[name])
    .refine((text) => characterProblem(text) === null, "It holds characters that do not show.");
const url = z
  .string()
  .max(MOST_CHARACTERS.url)
  .regex(/^https?:\/\//)
  .refine((text) => URL.canParse(text), "Give a full web address.")
  .nullable();
const exact = z
  .string()
  .max(40)
  .regex(/^-?\d+(\.\d+)?$/)
  .nullable()
  .describe("An exact decimal; null where none was published.");

/** Where pasted markup was published; left empty, what it says itself counts. */
const pageAddress = z
  .union([z.literal("").transform(() => null), httpUrl()])
  .nullable()
  .default(null);

const dateSchema = z.object({
  day: z
    .string()
    .regex(/^\d{4}-\d\d-\d\d$/)
    .refine((day) => !Number.isNaN(Date.parse(day)), "There is no such day.")
    .nullable()
    .describe("YYYY-MM-DD; null where it cannot be told for certain."),
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

const foundSchema = z.object({ place: z.string(), verdict: outsideVerdictSchema });

/** What was found in a text: the reviews in it, and what could not be taken. */
export const readingSchema = z.object({
  found: z.array(foundSchema),
  problems: z.array(problemSchema),
});
export type Reading = z.output<typeof readingSchema>;

/** An outside verdict as pages and the API show it, whether the desk has it or not. */
export const outsideVerdictViewSchema = z.object({
  id: z.string().nullable().describe("Null while the desk does not have it."),
  verdict: outsideVerdictSchema,
  words: z.string().describe("One line that says whose it is and what it says."),
  share: z
    .number()
    .nullable()
    .describe(
      "Where the rating stands between worst (0) and best (1); null where that has no sense.",
    ),
  proposedStance: stanceSchema
    .nullable()
    .describe("To a claim that says the same. A suggestion: people choose."),
  claims: z
    .array(z.object({ id: z.string(), ref: z.string(), stance: stanceSchema }))
    .describe("The claims that have it as evidence."),
});
export type OutsideVerdictView = z.output<typeof outsideVerdictViewSchema>;

/** What was found in a text, beside what the desk has. */
export const previewSchema = z.object({
  address: url.describe("Where the text was fetched from; null where it was brought by hand."),
  found: z.array(outsideVerdictViewSchema.extend({ place: z.string() })),
  problems: z.array(problemSchema),
  more: z.int().min(0).describe("How many were found and are not listed."),
});
export type Preview = z.output<typeof previewSchema>;

/** The claim of the desk that an outside verdict speaks of, and how it stands to it. */
const useSchema = z.object({ claimId: z.uuid(), stance: stanceSchema });

export const importOutsideVerdictSchema = z.object({
  verdict: outsideVerdictSchema,
  use: useSchema.nullable().default(null),
});

/** What somebody brings to be searched for reviews. */
export const bringMarkupSchema = z.object({
  source: z.discriminatedUnion("from", [
    z.object({ from: z.literal("file"), file: z.instanceof(File) }),
    z.object({
      from: z.literal("paste"),
      text: z.string().min(1, "Paste the page's markup."),
      address: pageAddress,
    }),
    z.object({ from: z.literal("address"), url: httpUrl() }),
  ]),
});
export type BringMarkupInput = z.output<typeof bringMarkupSchema>;
