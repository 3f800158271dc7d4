import { createHash } from "node:crypto";
import { readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./children";

/**
 * A hash of the files at `paths` (files and folders of the checkout; those that are not there are
 * left out), with their names. `skip` leaves out paths.
 */
export function fingerprint(paths: string[], skip: RegExp = /^$/): string {
  const hash = createHash("sha256").update(process.version);
  for (const path of paths) {
    for (const file of filesOf(path)) {
      if (!skip.test(file)) hash.update(`\0${file}\0`).update(readFileSync(join(ROOT, file)));
    }
  }
  return hash.digest("hex");
}

function filesOf(path: string): string[] {
  const stats = statSync(join(ROOT, path), { throwIfNoEntry: false });
  if (!stats) return [];
  if (!stats.isDirectory()) return [path];
  const entries = readdirSync(join(ROOT, path), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length))
    .toSorted();
}

/** The content of a stamp file, or an empty string. */
export function readStamp(path: string): string {
  const file = join(ROOT, path);
  return statSync(file, { throwIfNoEntry: false }) ? readFileSync(file, "utf8") : "";
}
