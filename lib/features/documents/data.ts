import { z } from "zod";
import { fail, ok, type Result } from "@/lib/core/result";
import { fetchAddress, type Fetched, type FetchOptions } from "@/lib/platform/guarded-fetch";
import { type IsolatedError, type IsolatedLimits, runIsolated } from "@/lib/platform/isolated";
import { log } from "@/lib/platform/log";
import type { FetchError } from "@/lib/platform/web/failures";
import { refused } from "./failures";
import { outcomeOf, ownText, pastedText } from "./outcome";
import type { ParseJob } from "./parse";
import { parsePlain } from "./parse-plain";
import { type FileInput, recognise } from "./recognise";
import { type Document, type DocumentError, documentErrorSchema, documentSchema } from "./schema";

const ENTRY = "lib/features/documents/document-process.ts";

const LIMITS: IsolatedLimits = {
  milliseconds: 30_000,
  megabytes: 1024,
  answerBytes: 64 * 1024 * 1024,
};

const answerSchema = z.discriminatedUnion("ok", [
  z.object({ ok: z.literal(true), value: documentSchema }),
  z.object({ ok: z.literal(false), error: documentErrorSchema }),
]);

/**
 * Reads a file: tells what it is, and makes a text with blocks of it. All but plain text is read in
 * a process of its own, with a limit of time and memory.
 *
 * @param file its name counts only where its content has no mark of its own
 * @param limits what reading it may take; left out, what any article needs many times over
 */
export async function readDocument(
  file: FileInput,
  limits: IsolatedLimits = LIMITS,
): Promise<Result<Document, DocumentError>> {
  return read(file, { isPage: false, limits });
}

/** Reads a text that is a string already, such as one pasted into a form. */
export function readText(text: string): Promise<Result<Document, DocumentError>> {
  return outcomeOf(() => parsePlain(pastedText(text)));
}

/** Where a document was fetched from. */
export type Source = Pick<Fetched, "url" | "fetchedAt" | "contentType" | "sha256">;

/**
 * Fetches an address and reads what is there; of a page, the article in it.
 *
 * @param address http or https
 * @returns the document, and for its provenance the address in the end, the time, and the SHA-256 of
 *   the bytes as they came
 */
export async function readAddress(
  address: string,
  options: FetchOptions = {},
): Promise<Result<{ document: Document; source: Source }, DocumentError | FetchError>> {
  const fetched = await fetchAddress(address, options);
  if (!fetched.ok) return fail({ code: fetched.error.code, message: fetched.error.message });
  const { url, fetchedAt, contentType, sha256 } = fetched.value;
  const document = await readFetchedPage(fetched.value);
  if (!document.ok) return document;
  return ok({ document: document.value, source: { url, fetchedAt, contentType, sha256 } });
}

/** Reads what was fetched from an address; of a page, the article in it. */
export function readFetchedPage({
  url,
  contentType,
  bytes,
}: Fetched): Promise<Result<Document, DocumentError>> {
  const file = { bytes, name: new URL(url).pathname, contentType };
  return read(file, { isPage: true, limits: LIMITS });
}

async function read(
  file: FileInput,
  { isPage, limits }: { isPage: boolean; limits: IsolatedLimits },
): Promise<Result<Document, DocumentError>> {
  const recognised = recognise(file);
  if (!recognised.ok) return recognised;
  const { bytes, contentType = null } = file;
  const job = { format: recognised.value, bytes, contentType, isPage };
  // Plain text is read in time that grows with its length, and so quickly that a process would cost more.
  if (job.format === "txt") return outcomeOf(() => parsePlain(ownText(bytes)));
  return parseApart(job, limits);
}

async function parseApart(
  { bytes, ...job }: ParseJob,
  limits: IsolatedLimits,
): Promise<Result<Document, DocumentError>> {
  const input = Buffer.concat([Buffer.from(`${JSON.stringify(job)}\n`), bytes]);
  const answer = await runIsolated(ENTRY, input, limits);
  if (!answer.ok) return notParsed(job.format, answer.error);
  return answerSchema.parse(JSON.parse(new TextDecoder().decode(answer.value)));
}

function notParsed(format: string, { code, detail }: IsolatedError): ReturnType<typeof refused> {
  if (code === "busy" || code === "too_slow" || code === "too_much_memory") return refused(code);
  log().warn({ format, code, detail }, "a file could not be read");
  return refused(code === "answer_too_large" ? "text_too_large" : "unreadable");
}
