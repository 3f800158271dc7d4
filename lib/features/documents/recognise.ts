import { ok, type Result } from "@/lib/core/result";
import { type Format, FORMAT_ENDINGS, MAX_FILE_BYTES } from "./domain";
import { refused } from "./failures";
import type { DocumentError } from "./schema";

/** A file as it came. `contentType` is what a server said of it. */
export type FileInput = { bytes: Uint8Array; name: string; contentType?: string | null };

/** What the first bytes say; text has no such mark. */
const MARKS: [mark: string, kind: string][] = [
  ["PK\u0003\u0004", "zip"],
  ["PK\u0005\u0006", "zip"],
  ["\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1", "ole"],
  ["{\\rtf", "a rich text file (.rtf)"],
  ["\u0089PNG\r\n", "a picture"],
  ["\u00ff\u00d8\u00ff", "a picture"],
  ["GIF8", "a picture"],
  ["II*\u0000", "a picture"],
  ["MM\u0000*", "a picture"],
  ["%!PS", "a PostScript file"],
];

/** What a zip archive is, by a name of a file in it. The first that is found counts. */
const IN_ZIP: [name: string, kind: string | null][] = [
  ["word/", null],
  ["xl/", "a spreadsheet"],
  ["ppt/", "a presentation"],
  ["application/vnd.oasis.opendocument", "an OpenDocument file"],
  ["application/epub+zip", "an e-book"],
];

/**
 * Tells what a file is: by its content where that has a mark, then by its name, then by what the
 * server said. Whether it can be read to its end shows only later.
 */
export function recognise({ bytes, name, contentType }: FileInput): Result<Format, DocumentError> {
  if (bytes.byteLength === 0) return refused("empty");
  if (bytes.byteLength > MAX_FILE_BYTES) return refused("too_large");
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const head = file.toString("latin1", 0, 1024);
  if (head.includes("%PDF-")) return ok("pdf");
  const kind = MARKS.find(([mark]) => head.startsWith(mark))?.[1];
  if (kind === "zip") return inZip(file, name);
  if (kind === "ole") return inOle(file);
  if (kind !== undefined) return otherFormat(kind);
  return asText(file, head, name, contentType ?? "");
}

function inZip(file: Buffer, name: string): Result<Format, DocumentError> {
  const found = IN_ZIP.find(([part]) => file.includes(part, 0, "latin1"));
  if (found?.[1] === null || isNamed(name, "docx")) return ok("docx");
  return otherFormat(found?.[1] ?? "a zip archive");
}

/** The format of old Word files, and the wrapping of new ones with a password. */
function inOle(file: Buffer): Result<Format, DocumentError> {
  return refused(file.includes("EncryptedPackage", 0, "utf16le") ? "encrypted" : "old_word");
}

function otherFormat(kind: string): { ok: false; error: DocumentError } {
  return refused("other_format", `This is ${kind}. Save the text as .docx, .pdf, .html or .txt.`);
}

function asText(
  file: Buffer,
  head: string,
  name: string,
  contentType: string,
): Result<Format, DocumentError> {
  if (isNamed(name, "docx") || isNamed(name, "pdf")) return refused("damaged");
  if (/\.doc$/iu.test(name)) return refused("old_word");
  // UTF-16 has a mark of two bytes; a page may be in it, a text may not.
  const isWide = head.startsWith("\u00ff\u00fe") || head.startsWith("\u00fe\u00ff");
  if (!isWide && file.includes(0)) return refused("binary");
  const type = contentType.split(";")[0]?.trim().toLowerCase() ?? "";
  if (isNamed(name, "md") || type === "text/markdown") return ok("md");
  if (isNamed(name, "html") || /^(text\/html|application\/xhtml)/u.test(type)) return ok("html");
  if (!isNamed(name, "txt") && type !== "text/plain" && looksLikeHtml(head)) return ok("html");
  return ok("txt");
}

function looksLikeHtml(head: string): boolean {
  return /^(?:\u00ef\u00bb\u00bf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!doctype html|<html[\s>])/iu.test(
    head,
  );
}

function isNamed(name: string, format: Format): boolean {
  return FORMAT_ENDINGS[format].some((ending) => name.toLowerCase().endsWith(ending));
}
