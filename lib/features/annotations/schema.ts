import { z } from "zod";
import { ANNOTATION_OUTCOMES } from "./domain";

/** What became of one annotation; offsets as its reader counts them. */
export const broughtAnnotationSchema = z.object({
  id: z.string().nullable().describe("The file's own name for it."),
  outcome: z.enum(ANNOTATION_OUTCOMES),
  claim: z.string().nullable().describe("The reference of its claim, where there is one."),
  exact: z
    .string()
    .describe("As the text has it, or as the file quotes it where it was not found."),
  start: z.int().nullable(),
  end: z.int().nullable(),
  candidates: z
    .array(z.object({ start: z.int(), end: z.int(), exact: z.string() }))
    .describe("Where it may stand, if not for certain."),
  message: z.string().nullable().describe("Why the desk does not take what it says."),
});
export type BroughtAnnotation = z.infer<typeof broughtAnnotationSchema>;

/** What became of the annotations of a file, in its order. */
export const broughtAnnotationsSchema = z.object({
  article: z.object({ id: z.string(), number: z.int(), slug: z.string(), title: z.string() }),
  version: z
    .object({ id: z.string(), number: z.int() })
    .describe("The newest one: where they were looked for."),
  annotations: z.array(broughtAnnotationSchema),
});
export type BroughtAnnotations = z.infer<typeof broughtAnnotationsSchema>;
