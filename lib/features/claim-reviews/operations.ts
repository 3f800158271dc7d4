import { z } from "zod";
import { httpUrl } from "@/lib/core/text-fields";
import { DOCUMENT_ERROR_CODES } from "@/lib/features/documents/schema";
import { evidenceViewSchema } from "@/lib/features/evidence/schema";
import { operation } from "@/lib/platform/api/operation";
import { FETCH_ERROR_CODES } from "@/lib/platform/web/failures";
import { importOutsideVerdictSchema, previewSchema } from "./schema";

const tag = "outside verdicts";

/** Markup as JSON can hold it: the text of a page or a JSON-LD file, or an address to fetch. */
export const markupSchema = z.union([
  z.object({
    markup: z.string().min(1).describe("A page's HTML, or JSON-LD."),
    address: httpUrl().nullable().default(null).describe("Where the markup was published."),
  }),
  z.object({ url: httpUrl().describe("An address that the server fetches.") }),
]);

export const readClaimReviewsOperation = operation({
  id: "readClaimReviews",
  method: "POST",
  path: "/claim-reviews",
  tag,
  summary: "Find the ClaimReviews in a page's markup; nothing is stored",
  role: "checker",
  body: markupSchema,
  maxBodyBytes: 24 * 1024 * 1024,
  success: {
    status: 200,
    description: "What was found, what the desk has of it, and what could not be taken.",
    schema: previewSchema,
  },
  problems: [...DOCUMENT_ERROR_CODES, ...FETCH_ERROR_CODES],
});

export const importOutsideVerdictOperation = operation({
  id: "importOutsideVerdict",
  method: "POST",
  path: "/outside-verdicts",
  tag,
  summary:
    "Bring in what somebody else found: as a source, and as evidence where a claim is named. Twice is once",
  role: "checker",
  body: importOutsideVerdictSchema,
  success: {
    status: 200,
    description: "The outside verdict, and the evidence that cites it.",
    schema: z.object({
      outsideVerdictId: z.string(),
      wasKnown: z.boolean().describe("Whether the desk had it before."),
      evidence: evidenceViewSchema.nullable(),
    }),
  },
});
