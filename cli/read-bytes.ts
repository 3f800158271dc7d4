import { open } from "node:fs/promises";
import { FILE_TOO_LARGE } from "@/lib/features/articles/domain";
import { MAX_FILE_BYTES } from "@/lib/features/documents/domain";
import { Refusal } from "./output";

/** The bytes of a file. One that is too large is refused by its size, without being read. */
export async function readBytes(file: string): Promise<Uint8Array> {
  const handle = await open(file);
  try {
    const stats = await handle.stat();
    if (stats.isDirectory())
      throw new Refusal({ code: "EISDIR", message: "This is a folder; name its files." });
    if (stats.size > MAX_FILE_BYTES) {
      throw new Refusal({ code: "too_large", message: FILE_TOO_LARGE });
    }
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}
