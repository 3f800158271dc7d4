import { createHash } from "node:crypto";

/** SHA-256 of the UTF-8 bytes of `text`, in lower-case hexadecimal. */
export function sha256(text: string | Uint8Array): string {
  return createHash("sha256").update(text).digest("hex");
}
