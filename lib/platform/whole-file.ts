import { open, realpath, rename, rm, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { newId } from "@/lib/core/ids";
import { PlainFailure } from "./plain-failure";

/**
 * Writes a file whole, or not at all: beside its place first, brought to the disk, then renamed. A
 * file that has the name is replaced; through a symbolic link, the one that it leads to.
 *
 * @param mode the permissions of the new file, before the account's mask
 * @returns the size of the file in bytes
 * @throws the file system's error, its path that of the file or of the folder that is not there; or
 *   what `chunks` throws. Nothing is left of the file then
 */
export async function writeWhole(
  path: string,
  chunks: AsyncIterable<Uint8Array>,
  mode = 0o666,
): Promise<number> {
  const target = await realpath(path).catch(() => path);
  await checkReplaceable(target);
  const unfinished = `${target}.${newId()}.unfinished`;
  const handle = await open(unfinished, "wx", mode).catch((error: NodeJS.ErrnoException) => {
    // Who reads the error knows nothing of the unfinished file.
    error.path = error.code === "ENOENT" ? dirname(target) : target;
    throw error;
  });
  try {
    for await (const chunk of chunks) await handle.writeFile(chunk);
    await handle.sync();
    const { size } = await handle.stat();
    await handle.close();
    await rename(unfinished, target);
    await syncFolder(dirname(target));
    return size;
  } catch (error) {
    await handle.close().catch(() => undefined);
    await rm(unfinished, { force: true });
    throw error;
  }
}

// A rename would put a file in the place of /dev/null as well.
async function checkReplaceable(target: string): Promise<void> {
  const there = await stat(target).catch(() => null);
  if (there && !there.isFile()) {
    throw new PlainFailure(`${target} is no ordinary file; name another.`);
  }
}

// The new name itself is only safe once its folder is.
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
