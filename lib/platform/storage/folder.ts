import { createReadStream } from "node:fs";
import { mkdir, open, rename, stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { type Storage, type StorageError, storageOn } from "./storage";

/** Keeps bytes in a folder, which is made with the first of them; each file for this account alone. */
export function folderStorage(path: string): Storage {
  const root = resolve(path);
  // A folder with a hundred thousand entries is slow to list and to copy.
  const place = (name: string) => join(root, name.slice(0, 2), name);
  return storageOn({
    where: `the folder ${root}`,
    gathering: join(root, "gathering"),
    async size(name) {
      const found = await stat(place(name)).catch((error: NodeJS.ErrnoException) => {
        if (error.code === "ENOENT") return null;
        throw error;
      });
      return found?.size ?? null;
    },
    read: (name) => createReadStream(place(name)),
    async keep(file) {
      const target = place(file.sha256);
      const made = await mkdir(dirname(target), { recursive: true, mode: 0o700 });
      await rename(file.path, target);
      await syncFolder(dirname(target));
      if (made !== undefined) await syncFolder(root);
    },
    errorOf: (error) => errorOf(root, error),
  });
}

const FULL = new Set(["ENOSPC", "EDQUOT", "EFBIG"]);
const CLOSED = new Set(["EACCES", "EPERM", "EROFS", "ENOTDIR", "EEXIST"]);

function errorOf(root: string, error: unknown): StorageError {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === "ENOENT") return { code: "missing", message: `It is not in the folder ${root}.` };
  if (code !== undefined && FULL.has(code)) {
    return { code: "full", message: `There is no space left on the disk of ${root}.` };
  }
  if (code !== undefined && CLOSED.has(code)) {
    return { code: "not_writable", message: `The folder ${root} cannot be used: ${message}.` };
  }
  if (code === undefined) throw error;
  return { code: "failed", message: `The folder ${root} cannot be used: ${message}.` };
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
