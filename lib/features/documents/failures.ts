import { MAX_TEXT_BYTES } from "@/lib/core/canonical-text";
import { fail, Failure } from "@/lib/core/result";
import { MAX_BLOCKS, MAX_FILE_BYTES } from "./domain";
import type { DocumentError, DocumentErrorCode } from "./schema";

const megabytes = (bytes: number) => Math.round(bytes / 1024 / 1024);

/** What a person reads: what is wrong, why it matters where that is not plain, and what to do. */
const MESSAGES: Record<DocumentErrorCode, string> = {
  empty: "The file is empty: there is no text in it. Choose another file.",
  too_large: `The file is larger than ${megabytes(MAX_FILE_BYTES)} MB. Bring in the article alone, without pictures.`,
  text_too_large: `The file holds more than ${megabytes(MAX_TEXT_BYTES)} MB of text. Bring it in in parts.`,
  too_many_blocks: `The text falls into more than ${MAX_BLOCKS.toLocaleString("en")} paragraphs. Bring it in in parts.`,
  binary: "The file holds bytes that are no text. Choose a text, Markdown, HTML, Word or PDF file.",
  other_format: "The file is of a kind that is not read. Save it as .docx, .pdf, .html or .txt.",
  old_word: "This is an old Word file (.doc). Open it in a word processor and save it as .docx.",
  not_utf8: "The file is not UTF-8 text. Save it as UTF-8 (without changing it) and try again.",
  wrong_charset:
    "The page says which characters its bytes stand for, and they do not fit. Save it as UTF-8.",
  damaged: "The file is damaged or not what its name says. Open it, save it anew and try again.",
  unpacks_too_large:
    "The file is small but unpacks to far more than a document needs, so it was not unpacked.",
  encrypted: "The file is protected by a password. Save a copy without one and bring that in.",
  no_text:
    "The PDF holds pictures of pages and no text. Run text recognition (OCR) over it, then try again.",
  too_deep:
    "The page nests its parts too deeply to be an article. Save its text and bring that in.",
  too_slow: "Reading the file took too long, so it was stopped. Save it in another format.",
  too_much_memory:
    "Reading the file took too much memory, so it was stopped. Save it in another format.",
  unreadable: "The file could not be read. Save it in another format and try again.",
  busy: "Too many files are being read just now. Try this one again in a moment.",
};

/** The failure of a code. `message` is given where more is known than the code says. */
export function refused(
  code: DocumentErrorCode,
  message: string = MESSAGES[code],
): { ok: false; error: DocumentError } {
  return fail({ code, message });
}

/** Ends a parser from deep inside; `parse.ts` turns it into a value. */
export class RefusedError extends Failure<DocumentError> {
  constructor(code: DocumentErrorCode, message: string = MESSAGES[code]) {
    super({ code, message });
  }
}
