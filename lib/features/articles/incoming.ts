import { ok, type Result } from "@/lib/core/result";
import { sha256 } from "@/lib/core/sha256";
import { readAddress, readDocument, readText } from "@/lib/features/documents/data";
import type { Document, DocumentError } from "@/lib/features/documents/schema";
import type { FetchError } from "@/lib/platform/web/failures";
import { fileNameFrom } from "./domain";
import type { NewVersion, Origin } from "./versions";

/** Where a document came from: a file by its name, an address, or (all null) a text by itself. */
type Provenance = Omit<Origin, "format">;

/** A document on its way in. */
export type Incoming = { document: Document; provenance: Provenance };

/** What somebody brings. */
export type Brought = {
  /** A file as it came, a text by itself, or an address to fetch. */
  source: { bytes: Uint8Array } | { text: string } | { url: string };
  /** The name of the file that it came in; folders are dropped. */
  sourceFile: string | null;
};

export type ReadError = DocumentError | FetchError;

/** Reads what somebody brings. Writes nothing. */
export async function readIncoming(brought: Brought): Promise<Result<Incoming, ReadError>> {
  const { source } = brought;
  if ("url" in source) return readUrl(source.url);
  const isText = "text" in source;
  const name = brought.sourceFile ?? "";
  const read = isText
    ? await readText(source.text)
    : await readDocument({ bytes: source.bytes, name });
  if (!read.ok) return read;
  const sourceFile = fileNameFrom(name);
  const rawSha256 = isText ? null : sha256(source.bytes);
  return ok({
    document: read.value,
    provenance: { sourceFile, sourceUrl: null, fetchedAt: null, rawSha256 },
  });
}

async function readUrl(address: string): Promise<Result<Incoming, ReadError>> {
  const read = await readAddress(address);
  if (!read.ok) return read;
  const { url, fetchedAt, sha256: rawSha256 } = read.value.source;
  const fetched = { sourceUrl: url, fetchedAt: new Date(fetchedAt), rawSha256 };
  return ok({ document: read.value.document, provenance: { sourceFile: null, ...fetched } });
}

/** What a version keeps of a document besides its text. */
export function originOf({
  document,
  provenance,
}: Incoming): Pick<NewVersion, "blocks" | "remarks" | "origin"> {
  const { blocks, remarks, format } = document;
  return { blocks, remarks, origin: { format, ...provenance } };
}
