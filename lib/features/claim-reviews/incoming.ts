import { z } from "zod";
import { ok, type Result } from "@/lib/core/result";
import { MAX_FILE_BYTES } from "@/lib/features/documents/domain";
import { refused } from "@/lib/features/documents/failures";
import { type DocumentError, documentErrorSchema } from "@/lib/features/documents/schema";
import { fetchAddress } from "@/lib/platform/guarded-fetch";
import { type IsolatedLimits, runIsolated } from "@/lib/platform/isolated";
import { log } from "@/lib/platform/log";
import type { FetchError } from "@/lib/platform/web/failures";
import type { ReadingJob } from "./claim-review-process";
import { type Reading, readingSchema } from "./schema";

const ENTRY = "lib/features/claim-reviews/claim-review-process.ts";

const LIMITS: IsolatedLimits = {
  milliseconds: 30_000,
  megabytes: 1024,
  answerBytes: 64 * 1024 * 1024,
};

/** What may hold JSON-LD. Not every server knows the media type of it. */
const TYPES = [
  "text/html",
  "application/xhtml+xml",
  "application/ld+json",
  "application/json",
  "text/json",
  "text/plain",
];

/** A text or file with markup in it, and where it was published if that is known; or an address. */
export type BroughtMarkup =
  { text: string; address: string | null } | { bytes: Uint8Array } | { url: string };

/** What was read, and where it was fetched from; null where it was brought by hand. */
export type ReadMarkup = Reading & { address: string | null };

export type MarkupError = DocumentError | FetchError;

const answerSchema = z.discriminatedUnion("ok", [
  z.object({ ok: z.literal(true), value: readingSchema }),
  z.object({ ok: z.literal(false), error: documentErrorSchema }),
]);

/** Reads the ClaimReviews in what somebody brings, in a process of its own. Writes nothing. */
export async function readMarkup(brought: BroughtMarkup): Promise<Result<ReadMarkup, MarkupError>> {
  if ("bytes" in brought) return read(brought.bytes, { address: null, contentType: null });
  if ("text" in brought) {
    const bytes = new TextEncoder().encode(brought.text);
    return read(bytes, { address: brought.address, contentType: "text/html; charset=utf-8" });
  }
  const fetched = await fetchAddress(brought.url, { types: TYPES });
  if (!fetched.ok) return fetched;
  const { bytes, url, contentType } = fetched.value;
  return read(bytes, { address: url, contentType });
}

async function read(bytes: Uint8Array, job: ReadingJob): Promise<Result<ReadMarkup, MarkupError>> {
  if (bytes.byteLength === 0) return refused("empty");
  if (bytes.byteLength > MAX_FILE_BYTES) return refused("too_large");
  const input = Buffer.concat([Buffer.from(`${JSON.stringify(job)}\n`), bytes]);
  const answer = await runIsolated(ENTRY, input, LIMITS);
  if (!answer.ok) {
    const { code, detail } = answer.error;
    if (code === "busy" || code === "too_slow" || code === "too_much_memory") return refused(code);
    log().warn({ code, detail }, "markup could not be read");
    return refused(code === "answer_too_large" ? "text_too_large" : "unreadable");
  }
  const result = answerSchema.parse(JSON.parse(new TextDecoder().decode(answer.value)));
  return result.ok ? ok({ ...result.value, address: job.address }) : result;
}
