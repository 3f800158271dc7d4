import { canonicalString, canonicalText } from "@/lib/core/canonical-text";
import { ok, type Result } from "@/lib/core/result";
import { MAX_BLOCKS } from "./domain";
import { refused, RefusedError } from "./failures";
import type { Document, DocumentError } from "./schema";

/**
 * What a parser makes, as a value: its refusals, and those of a text that the desk does not take.
 *
 * @throws what else a parser throws, which is a bug of it
 */
export async function outcomeOf(
  parse: () => Document | Promise<Document>,
): Promise<Result<Document, DocumentError>> {
  try {
    return checked(await parse());
  } catch (error) {
    if (error instanceof RefusedError) return { ok: false, error: error.error };
    // A parser that loses its way in a broken file runs out of stack before anything else.
    if (error instanceof RangeError) return refused("unreadable");
    throw error;
  }
}

/** The text of a file that is text itself, unchanged. Throws RefusedError. */
export function ownText(bytes: Uint8Array): string {
  return taken(canonicalText(bytes));
}

/** The text of a string that somebody pasted, made canonical. Throws RefusedError. */
export function pastedText(text: string): string {
  return taken(canonicalString(text));
}

function checked(document: Document): Result<Document, DocumentError> {
  if (document.text === "") return refused(document.format === "pdf" ? "no_text" : "empty");
  if (document.blocks.length > MAX_BLOCKS) return refused("too_many_blocks");
  pastedText(document.text);
  return ok(document);
}

function taken(read: ReturnType<typeof canonicalText>): string {
  if (read.ok) return read.value;
  switch (read.error.code) {
    case "empty_text":
      throw new RefusedError("empty");
    case "text_too_large":
      throw new RefusedError("text_too_large", read.error.message);
    case "not_utf8":
      throw new RefusedError("not_utf8");
    case "binary_text":
      throw new RefusedError("binary");
  }
}
