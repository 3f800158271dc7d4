import type { z } from "zod";
import type { FieldErrors } from "./result";

/** The first message for each field of an input that did not fit its shape. */
export function fieldErrors(error: z.ZodError): FieldErrors {
  const fields: FieldErrors = {};
  for (const issue of error.issues) {
    const path = issue.path.join(".");
    fields[path] ??= messageOf(issue);
  }
  return fields;
}

/** How Zod's own words begin, where a shape has none of its own. */
const UNSAID = /^Invalid (?:option|input)\b/;

/** The words of an issue: of a choice that is none, all that can be chosen, where its shape says nothing. */
function messageOf(issue: z.core.$ZodIssue): string {
  const choice = choiceOf(issue);
  if (!choice || ![choice, issue].every(({ message }) => UNSAID.test(message)))
    return issue.message;
  const values = choice.values.map(String);
  return values.length === 1 ? `Write ${values[0]}.` : `Write one of: ${values.join(", ")}.`;
}

/** The issue of a value that is none of a closed list, by itself or as one way to fill a field. */
function choiceOf(issue: z.core.$ZodIssue): z.core.$ZodIssueInvalidValue | undefined {
  if (issue.code === "invalid_value") return issue;
  if (issue.code !== "invalid_union") return undefined;
  return issue.errors
    .flat()
    .find((way) => way.code === "invalid_value" && way.path.length === 0) as
    z.core.$ZodIssueInvalidValue | undefined;
}
