import { fail, ok, type Result } from "./result";

/** The largest text that is taken in, in bytes of UTF-8. */
export const MAX_TEXT_BYTES = 5 * 1024 * 1024;

export type TextError = {
  code: "empty_text" | "text_too_large" | "not_utf8" | "binary_text";
  message: string;
};

/**
 * The canonical text of a file: UTF-8 decoded, byte-order mark dropped, CR LF and CR turned to LF,
 * nothing else changed. Offsets and hashes of a version refer to it.
 *
 * @param bytes the file as it came
 * @returns the text, or why the file holds none
 */
export function canonicalText(bytes: Uint8Array): Result<string, TextError> {
  if (bytes.byteLength > MAX_TEXT_BYTES) return fail(textTooLarge(bytes.byteLength));
  let decoded: string;
  try {
    decoded = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return fail({
      code: "not_utf8",
      message: "The file is not UTF-8 text. Save it as UTF-8 (without changing it) and try again.",
    });
  }
  return canonicalString(decoded);
}

/** {@link canonicalText} for a text that is a string already, such as one pasted into a form. */
export function canonicalString(source: string): Result<string, TextError> {
  const text = source.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  if (new TextEncoder().encode(text).byteLength > MAX_TEXT_BYTES) {
    return fail(textTooLarge(text.length));
  }
  if (text.includes("\0") || !text.isWellFormed()) {
    return fail({
      code: "binary_text",
      message: "The file holds NUL bytes or broken characters, so it is not text.",
    });
  }
  if (text.trim() === "") {
    return fail({ code: "empty_text", message: "The text is empty." });
  }
  return ok(text);
}

/** What is said of a text of `size` bytes, which is over the limit. */
function textTooLarge(size: number): TextError {
  const megabytes = (size / 1024 / 1024).toFixed(1);
  return {
    code: "text_too_large",
    message: `The text has ${megabytes} MB; the limit is ${MAX_TEXT_BYTES / 1024 / 1024} MB.`,
  };
}
