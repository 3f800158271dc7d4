import { createReadStream } from "node:fs";
import { open, stat } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import { writeWhole } from "@/lib/platform/whole-file";
import { BackupFormatError } from "./format";

/**
 * Writes `text`, packed by gzip, to `path`: whole, or not at all. Only the account that runs the
 * command may read it, since it holds the hashes of passwords.
 *
 * @returns the size of the file in bytes
 */
export async function writePacked(path: string, text: AsyncIterable<string>): Promise<number> {
  let size = 0;
  await pipeline(Readable.from(pages(text)), createGzip(), async (packed) => {
    size = await writeWhole(path, packed, 0o600);
  });
  return size;
}

const PAGE = 64 * 1024;

// Rows are short; handing each of them to the packer by itself takes longer than packing it.
async function* pages(text: AsyncIterable<string>): AsyncGenerator<Buffer> {
  let page: string[] = [];
  let length = 0;
  for await (const piece of text) {
    page.push(piece);
    length += piece.length;
    if (length < PAGE) continue;
    yield Buffer.from(page.join(""));
    page = [];
    length = 0;
  }
  if (length > 0) yield Buffer.from(page.join(""));
}

// Signature, method, no flags, no time (RFC 1952, 2.3): no checksum covers them, so they are compared.
const GZIP_HEADER = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0]);

/**
 * The unpacked bytes of a file that {@link writePacked} wrote.
 *
 * @throws BackupFormatError `foreign` for a file that is not packed so; `damaged` for one that cannot
 *   be unpacked to its end. The file system's error where it cannot be read.
 */
export async function* readPacked(path: string): AsyncGenerator<Uint8Array> {
  const { size } = await stat(path);
  await checkHeader(path);
  const gunzip = createGunzip();
  const unpacking = pipeline(createReadStream(path), gunzip);
  // Its failure comes out of the loop as well; here it must only not go unhandled.
  unpacking.catch(() => undefined);
  try {
    yield* gunzip as AsyncIterable<Buffer>;
  } catch (error) {
    if (!isUnpackingError(error)) throw error;
    throw new BackupFormatError("damaged", "it cannot be unpacked", { cause: error });
  }
  if (gunzip.bytesWritten !== size) throw new BackupFormatError("damaged", "something follows it");
}

async function checkHeader(path: string): Promise<void> {
  const handle = await open(path, "r");
  try {
    const head = Buffer.alloc(GZIP_HEADER.length);
    await handle.read(head, 0, head.length, 0);
    if (!head.equals(GZIP_HEADER)) throw new BackupFormatError("foreign", "it is not packed");
  } finally {
    await handle.close();
  }
}

function isUnpackingError(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return code.startsWith("Z_");
}
