import { z } from "zod";
import { operation } from "@/lib/platform/api/operation";
import { broughtAnnotationsSchema } from "./schema";

/** An article by its id or its slug. */
const params = z.object({ article: z.string().min(1).max(200) });

/** The whole of a file; `readAnnotations` tells what it holds. */
const fileSchema = z
  .union([z.array(z.looseObject({})), z.looseObject({})])
  .describe(
    "The file itself: an answer of Hypothesis' API, or W3C Web Annotations as JSON-LD, with TextQuoteSelector or TextPositionSelector.",
  );

export const bringAnnotationsOperation = operation({
  id: "bringAnnotations",
  method: "POST",
  path: "/articles/{article}/annotations",
  tag: "articles",
  summary: "Bring annotations to an article's newest version, each found for certain as a claim",
  role: "checker",
  params,
  body: fileSchema,
  success: {
    status: 200,
    description: "What became of each, in the file's order; offsets are Unicode code points.",
    schema: broughtAnnotationsSchema,
  },
  problems: ["not_annotations", "article_archived", "version_replaced", "too_many_annotations"],
});
