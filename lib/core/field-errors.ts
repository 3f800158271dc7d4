import type { z } from "zod";
import type { FieldErrors } from "./result";

/** The first message for each field of an input that did not fit its shape. */
export function fieldErrors(error: z.ZodError): FieldErrors {
  const fields: FieldErrors = {};
  for (const issue of error.issues) {
    const path = issue.path.join(".");
    fields[path] ??= issue.message;
  }
  return fields;
}
