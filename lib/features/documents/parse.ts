import type { Result } from "@/lib/core/result";
import type { Format } from "./domain";
import { outcomeOf, ownText } from "./outcome";
import type { Document, DocumentError } from "./schema";

/** What is to be read, and how. */
export type ParseJob = {
  format: Format;
  bytes: Uint8Array;
  /** What a server said of the bytes; it may name their encoding. */
  contentType: string | null;
  /** Whether the bytes are a web page with an article in it, and not a file that is one. */
  isPage: boolean;
};

/**
 * Reads a file that was recognised. It takes what time and memory the file makes it take, so it
 * belongs into a process of its own.
 */
export function parse(job: ParseJob): Promise<Result<Document, DocumentError>> {
  return outcomeOf(() => parseFormat(job));
}

// Each parser is loaded when it is needed: together they take long to load.
async function parseFormat({ format, bytes, contentType, isPage }: ParseJob): Promise<Document> {
  switch (format) {
    case "txt":
      return (await import("./parse-plain")).parsePlain(ownText(bytes));
    case "md":
      return (await import("./parse-markdown")).parseMarkdown(ownText(bytes));
    case "html":
      return parsePage(bytes, { contentType, isPage });
    case "docx":
      return (await import("./docx/parse-docx")).parseDocx(bytes);
    case "pdf":
      return (await import("./pdf/parse-pdf")).parsePdf(bytes);
  }
}

// A file needs no DOM, and so none is loaded for it.
async function parsePage(
  bytes: Uint8Array,
  { contentType, isPage }: Pick<ParseJob, "contentType" | "isPage">,
): Promise<Document> {
  const { parseHtml } = await import("./html/parse-html");
  const findArticle = isPage ? (await import("./html/main-text")).mainText : null;
  return parseHtml(bytes, { contentType, findArticle });
}
