import { z } from "zod";
import { INVISIBLE } from "./invisible-characters";

// C0 and C1 controls, but for tab and line feed.
// oxlint-disable-next-line no-control-regex -- finding control characters is the point
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/u;

/** Which of its characters a text should not have, as a sentence; null where it may have them all. */
export function characterProblem(text: string): string | null {
  const found = CONTROL.exec(text) ?? INVISIBLE.exec(text);
  if (found) {
    const code = found[0].codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0");
    return `Remove the invisible character U+${code}; it could make the text read as another.`;
  }
  return text.isWellFormed() ? null : "The text holds half a character. Type it again.";
}

function cleanText(max: number) {
  return z
    .string()
    .transform((text) => text.replace(/\r\n?/g, "\n").trim())
    .pipe(
      z
        .string()
        .max(max, `Keep this to ${max.toLocaleString("en")} characters.`)
        .superRefine((text, context) => {
          const problem = characterProblem(text);
          if (problem) context.addIssue({ code: "custom", message: problem });
        }),
    );
}

/** Text of several lines that may be empty: trimmed, line ends unified, no invisible characters. */
export function prose(max: number) {
  return cleanText(max);
}

/** Text of one line that must not be empty. */
export function line(max: number) {
  return cleanText(max)
    .refine((text) => text !== "", "Fill this in.")
    .refine((text) => !text.includes("\n"), "Keep this to one line.");
}

/** Text of one line that may be left out; empty comes out as null. */
export function optionalLine(max: number) {
  return cleanText(max)
    .refine((text) => !text.includes("\n"), "Keep this to one line.")
    .transform((text) => (text === "" ? null : text))
    .nullable()
    .default(null);
}

const MAX_URL = 2048;

/** A link with the scheme http or https and no user name in it, normalised by the URL parser. */
export function httpUrl() {
  return z
    .string()
    .trim()
    .max(MAX_URL, `A link has at most ${MAX_URL} characters.`)
    .transform((text, context) => {
      const url = URL.canParse(text) ? new URL(text) : null;
      const isWeb = url !== null && (url.protocol === "http:" || url.protocol === "https:");
      if (!isWeb || url.username !== "" || url.password !== "" || url.href.length > MAX_URL) {
        context.addIssue({
          code: "custom",
          message: "Give a full web address that begins with http:// or https://.",
        });
        return z.NEVER;
      }
      return url.href;
    });
}

/** {@link httpUrl} that may be left out; empty comes out as null. */
export function optionalHttpUrl() {
  return z
    .string()
    .transform((text) => (text.trim() === "" ? null : text))
    .pipe(httpUrl().nullable())
    .nullable()
    .default(null);
}

/** A calendar day, YYYY-MM-DD, that may be left out; empty comes out as null. */
export function optionalDay() {
  return z
    .union([z.literal("").transform(() => null), z.iso.date("Give a day as YYYY-MM-DD.")])
    .nullable()
    .default(null);
}
