import { createHash } from "node:crypto";
import { mkdir, open, readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { newId } from "@/lib/core/ids";

/** A file with bytes that are on the disk, their name and size. */
export type Spooled = { path: string; sha256: string; size: number };

const ENDING = ".gathering";
const FORGOTTEN_MS = 24 * 60 * 60_000;

/**
 * Writes pieces into a file of `folder`, which is made if need be, and brings it to the disk.
 *
 * @throws the file system's error, or that of `pieces`; nothing is left of the file then
 */
export async function spoolBytes(
  folder: string,
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<Spooled> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, `${newId()}${ENDING}`);
  const hash = createHash("sha256");
  let size = 0;
  const file = await open(path, "wx", 0o600);
  try {
    for await (const piece of pieces) {
      hash.update(piece);
      size += piece.byteLength;
      await file.writeFile(piece);
    }
    await file.sync();
    await file.close();
  } catch (error) {
    await file.close().catch(() => undefined);
    await rm(path, { force: true });
    throw error;
  }
  return { path, sha256: hash.digest("hex"), size };
}

/** Removes what processes left that were killed while they gathered bytes. */
export async function removeForgotten(folder: string, now = Date.now()): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter((each) => each.endsWith(ENDING))) {
    const path = join(folder, name);
    const there = await stat(path).catch(() => null);
    if (there && now - there.mtimeMs > FORGOTTEN_MS) await rm(path, { force: true });
  }
}
