import { z } from "zod";
import { operation } from "@/lib/platform/api/operation";
import { DISMISSAL_REASONS, SENTENCE_STATES, SIGNS } from "./domain";
import {
  coverageNumbersSchema,
  dismissalViewSchema,
  dismissSchema,
  takeBackSchema,
} from "./schema";

const tag = "coverage";

/** An article by its id or its slug, and the number of one of its versions. */
const params = z.object({
  article: z.string().min(1).max(200),
  number: z.coerce.number().int().min(1).max(1_000_000),
});

const sentenceSchema = z.object({
  start: z.int(),
  end: z.int(),
  state: z.enum(SENTENCE_STATES),
  flagged: z.boolean().describe("Not looked at, and something in it can be looked up."),
  signs: z.array(z.enum(SIGNS)),
});

export const getCoverageOperation = operation({
  id: "getCoverage",
  method: "GET",
  path: "/articles/{article}/versions/{number}/coverage",
  tag,
  summary: "What became of each sentence of a version: holds a claim, no fact, or not looked at",
  role: "viewer",
  params,
  success: {
    status: 200,
    description:
      "The numbers, the sentences in order and the dismissals; offsets are Unicode code points.",
    schema: z.object({
      numbers: coverageNumbersSchema,
      sentences: z.array(sentenceSchema),
      dismissals: z.array(dismissalViewSchema),
    }),
  },
});

export const dismissPassagesOperation = operation({
  id: "dismissPassages",
  method: "POST",
  path: "/articles/{article}/versions/{number}/dismissals",
  tag,
  summary: "Say that passages (code points) of a version hold nothing to check",
  role: "checker",
  params,
  body: z.object({
    passages: dismissSchema.shape.passages,
    reason: z.enum(DISMISSAL_REASONS),
  }),
  success: {
    status: 201,
    description: "The dismissals; `added` names those that nobody had made before.",
    schema: z.object({
      dismissals: z.array(dismissalViewSchema),
      added: z.array(z.string()),
    }),
  },
  problems: ["range_outside_text", "not_found"],
});

export const takeBackDismissalsOperation = operation({
  id: "takeBackDismissals",
  method: "POST",
  path: "/articles/{article}/versions/{number}/dismissals/restore",
  tag,
  summary: "Take dismissals back: their sentences are not looked at again",
  role: "checker",
  params,
  body: takeBackSchema,
  success: {
    status: 200,
    description: "How many this took back; what was taken back before is not counted.",
    schema: z.object({ takenBack: z.int() }),
  },
});
