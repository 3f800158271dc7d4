import { finished } from "node:stream/promises";
import { fromBufferPromise, type Entry, type ZipFile } from "yauzl";
import { RefusedError } from "../failures";

/** What all parts of a document may unpack to by what the archive declares, pictures too, in bytes. */
const MOST_DECLARED = 512 * 1024 * 1024;
/** What the parts that are read may unpack to, in bytes. */
const MOST_READ = 64 * 1024 * 1024;
const MOST_PARTS = 10_000;

/** The parts of a Word file that hold its text, unpacked, by their name. */
export type Parts = ReadonlyMap<string, Uint8Array>;

/**
 * Unpacks a Word file as far as its text goes. No more is unpacked than allowed, whatever sizes the
 * archive declares: a part that unpacks to another size than declared is damaged.
 *
 * @throws RefusedError `damaged`, `encrypted` or `unpacks_too_large`
 */
export async function unpack(bytes: Uint8Array): Promise<Parts> {
  const archive = await open(bytes);
  const entries = await entriesOf(archive);
  const declared = sum(entries);
  const wanted = entries.filter(({ fileName }) => /\.(?:xml|rels)$/iu.test(fileName));
  if (declared > MOST_DECLARED || sum(wanted) > MOST_READ || entries.length > MOST_PARTS) {
    throw new RefusedError("unpacks_too_large");
  }
  const parts = new Map<string, Uint8Array>();
  for (const entry of wanted) {
    if (entry.isEncrypted()) throw new RefusedError("encrypted");
    parts.set(entry.fileName, await read(archive, entry));
  }
  return parts;
}

function sum(entries: readonly Entry[]): number {
  return entries.reduce((total, { uncompressedSize }) => total + uncompressedSize, 0);
}

async function open(bytes: Uint8Array): Promise<ZipFile> {
  try {
    return await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      lazyEntries: true,
    });
  } catch {
    throw new RefusedError("damaged");
  }
}

async function entriesOf(archive: ZipFile): Promise<Entry[]> {
  const entries: Entry[] = [];
  try {
    for await (const entry of archive.eachEntry()) {
      entries.push(entry);
      if (entries.length > MOST_PARTS) break;
    }
  } catch {
    throw new RefusedError("damaged");
  }
  return entries;
}

/** yauzl ends the stream where more comes than the archive declares, or less. */
async function read(archive: ZipFile, entry: Entry): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  try {
    const stream = await archive.openReadStreamPromise(entry);
    stream.on("data", (chunk: Uint8Array) => chunks.push(chunk));
    await finished(stream);
  } catch {
    throw new RefusedError("damaged");
  }
  return Buffer.concat(chunks);
}
