import { randomBytes } from "node:crypto";
import { sha256 } from "./sha256";

/** A secret for a link, shown once, and what is stored in its place. */
export type SecretToken = { token: string; hash: string };

/** A new secret of 256 random bits in base64url, with its SHA-256. */
export function newSecretToken(): SecretToken {
  const token = randomBytes(32).toString("base64url");
  return { token, hash: sha256(token) };
}
