import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dataFolder } from "./data-folder";

/** The secret that signs the sessions of an embedded desk: made once, kept in its data folder. */
export function keptSecret(path: string): string {
  const { secret } = dataFolder(path);
  if (!existsSync(secret)) {
    const unfinished = `${secret}.new`;
    writeFileSync(unfinished, randomBytes(32).toString("base64url"), { mode: 0o600 });
    renameSync(unfinished, secret);
  }
  return readFileSync(secret, "utf8");
}
