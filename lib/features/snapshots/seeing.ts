import { ok, fail, type Result } from "@/lib/core/result";
import { readDocument } from "@/lib/features/documents/data";
import { MAX_FILE_BYTES } from "@/lib/features/documents/domain";
import type { Document, DocumentError, DocumentErrorCode } from "@/lib/features/documents/schema";
import { fetchAddress, type FetchOptions } from "@/lib/platform/guarded-fetch";
import { log } from "@/lib/platform/log";
import type { Storage, StorageError } from "@/lib/platform/storage/storage";
import type { FetchError } from "@/lib/platform/web/failures";
import { imageType, typeOfFormat } from "./content";
import { type KeepingErrorCode, keptHeaders, MEDIA_TYPES, type MediaType } from "./domain";
import { KEEPING_WORDS } from "./words";

/** What was seen, its bytes being in the storage already. */
export type Seen = {
  mediaType: MediaType;
  sha256: string;
  size: number;
  text: Pick<Document, "text" | "blocks"> | null;
  /** Why there is no text; null where there is one, and of a picture. */
  textProblem: string | null;
  seenAt: Date;
};

/** What an address answered besides. */
export type SeenAt = { finalUrl: string; httpStatus: number; headers: Record<string, string> };

export type KeepingError = { code: KeepingErrorCode; message: string };
export type SeeingError = DocumentError | FetchError | KeepingError;

/** What seeing needs of the world. */
export type SeeingTools = { storage: Storage; fetch?: FetchOptions };

const FETCH_LIMITS = { milliseconds: 30_000, bytes: MAX_FILE_BYTES };

/** Fetches an address and keeps its bytes. Writes nothing into the database. */
export async function seeAddress(
  address: string,
  { storage, fetch = {} }: SeeingTools,
): Promise<Result<Seen & SeenAt, SeeingError>> {
  const fetched = await fetchAddress(address, {
    types: [...MEDIA_TYPES, "application/xhtml+xml"],
    ...fetch,
    limits: { ...FETCH_LIMITS, ...fetch.limits },
  });
  if (!fetched.ok) return fetched;
  const { url, status, bytes, contentType, headers, fetchedAt } = fetched.value;
  const seen = await see({ bytes, name: new URL(url).pathname, contentType }, storage);
  if (!seen.ok) return isOfContent(seen.error) ? notWhatWasAsked(seen.error) : seen;
  return ok({
    ...seen.value,
    seenAt: new Date(fetchedAt),
    finalUrl: url,
    httpStatus: status,
    headers: keptHeaders(headers),
  });
}

type File = { bytes: Uint8Array; name: string; contentType?: string | null };

/** Tells what a file is, reads its text and keeps its bytes. Writes nothing into the database. */
export async function see(file: File, storage: Storage): Promise<Result<Seen, SeeingError>> {
  const content = await contentOf(file);
  if (!content.ok) return content;
  const stored = await storage.put(file.bytes);
  if (!stored.ok) return fail(keepingError(stored.error));
  return ok({ ...content.value, ...stored.value, seenAt: new Date() });
}

type Content = Pick<Seen, "mediaType" | "text" | "textProblem">;

/** What says that a file is what it is taken for, and that only its text could not be had. */
const WITHOUT_TEXT: ReadonlySet<DocumentErrorCode> = new Set([
  "text_too_large",
  "too_many_blocks",
  "not_utf8",
  "wrong_charset",
  "encrypted",
  "no_text",
  "too_deep",
  "too_slow",
  "too_much_memory",
  "unreadable",
]);

async function contentOf(file: File): Promise<Result<Content, DocumentError>> {
  const image = imageType(file.bytes);
  if (image !== null && file.bytes.byteLength <= MAX_FILE_BYTES) {
    return ok({ mediaType: image, text: null, textProblem: null });
  }
  const document = await readDocument(file);
  if (document.ok) {
    const { format, text, blocks } = document.value;
    return ok({ mediaType: typeOfFormat(format), text: { text, blocks }, textProblem: null });
  }
  const { error } = document;
  if (!WITHOUT_TEXT.has(error.code)) return fail(error);
  return ok({ mediaType: typeWithoutText(file), text: null, textProblem: error.message });
}

/** The type of what is a document but gave no text. */
function typeWithoutText({ bytes, name, contentType }: File): MediaType {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 1024));
  const text = head.toString("latin1");
  if (text.includes("%PDF-")) return "application/pdf";
  if (text.startsWith("PK") || text.startsWith("\u00d0\u00cf")) return typeOfFormat("docx");
  const isPage =
    /html/iu.test(contentType ?? "") || /\.x?html?$/iu.test(name) || /<html/iu.test(text);
  return isPage ? "text/html" : "text/plain";
}

function isOfContent(error: SeeingError): boolean {
  return ["empty", "other_format", "binary", "damaged", "old_word"].includes(error.code);
}

/** The sentences about files speak to somebody who chose one. */
function notWhatWasAsked({ code }: SeeingError): Result<never, SeeingError> {
  const message =
    code === "empty"
      ? "The server gave an empty page."
      : "What the server gave is no page, text, picture, PDF or Word file, whatever it says it is.";
  return fail({ code, message } as SeeingError);
}

const KEEPING_CODES: Record<StorageError["code"], KeepingErrorCode> = {
  full: "storage_full",
  not_writable: "storage_refused",
  refused: "storage_refused",
  no_bucket: "storage_refused",
  unreachable: "storage_unreachable",
  missing: "storage_failed",
  damaged: "storage_failed",
  failed: "storage_failed",
};

function keepingError(error: StorageError): KeepingError {
  log().error({ code: error.code, detail: error.message }, "A snapshot's bytes could not be kept");
  const code = KEEPING_CODES[error.code];
  return { code, message: KEEPING_WORDS[code] };
}
