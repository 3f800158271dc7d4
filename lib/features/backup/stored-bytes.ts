import { z } from "zod";
import type { Transaction } from "@/lib/platform/db/database";
import { type Storage, StorageFailure } from "@/lib/platform/storage/storage";
import type { BackupRow, BackupTrailer } from "./format";

/** What stands in a backup's list of tables, behind all of them, for the bytes of snapshots. */
export const STORED_BYTES = "stored_bytes";

/** Of bytes, not of their Base64: a multiple of three, so that only the last piece is padded. */
const PIECE = 48 * 1024;

const pieceSchema = z.strictObject({ sha256: z.string(), base64: z.string() });

/**
 * The bytes of all snapshots that `tx` sees, in pieces, as rows of table number `table`.
 *
 * @param missing gets the names of those that the storage does not have, or not as they were
 */
export async function* bytesAsRows(
  tx: Transaction,
  storage: Storage,
  table: number,
  missing: string[],
): AsyncGenerator<BackupRow> {
  const named = await tx.$queryRaw<{ sha256: string }[]>`
    SELECT DISTINCT sha256 FROM snapshots WHERE sha256 IS NOT NULL ORDER BY sha256`;
  for (const { sha256 } of named) {
    const bytes = await storage.get(sha256);
    if (!bytes.ok && bytes.error.code !== "missing") throw new StorageFailure(bytes.error);
    if (!bytes.ok) {
      missing.push(sha256);
      continue;
    }
    try {
      for await (const piece of inPieces(bytes.value.chunks)) {
        yield { table, json: JSON.stringify({ sha256, base64: piece.toString("base64") }) };
      }
    } catch (error) {
      if (!(error instanceof StorageFailure) || error.error.code !== "damaged") throw error;
      missing.push(sha256);
    }
  }
}

async function* inPieces(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0);
  let count = 0;
  for await (const chunk of chunks) {
    rest = Buffer.concat([rest, chunk]);
    for (; rest.length >= PIECE; rest = rest.subarray(PIECE)) {
      count += 1;
      yield rest.subarray(0, PIECE);
    }
  }
  // Nothing at all is one piece as well.
  if (rest.length > 0 || count === 0) yield rest;
}

/**
 * The rows of a backup without those of table number `table`, whose bytes are put into the storage
 * as they pass. Bytes that were damaged when the backup was made come in under another name, which
 * no row has.
 *
 * @throws StorageFailure where they cannot be kept
 */
export async function* keepingBytes(
  rows: AsyncGenerator<BackupRow, BackupTrailer>,
  storage: Storage,
  table: number,
): AsyncGenerator<BackupRow, BackupTrailer> {
  let next = await rows.next();
  const piecesOf = async function* (name: string): AsyncGenerator<Uint8Array> {
    for (;;) {
      if (next.done || next.value.table !== table) return;
      const piece = pieceSchema.parse(JSON.parse(next.value.json));
      if (piece.sha256 !== name) return;
      yield Buffer.from(piece.base64, "base64");
      next = await rows.next();
    }
  };
  while (!next.done) {
    if (next.value.table === table) {
      const { sha256 } = pieceSchema.parse(JSON.parse(next.value.json));
      const kept = await storage.put(piecesOf(sha256));
      if (!kept.ok) throw new StorageFailure(kept.error);
    } else {
      yield next.value;
      next = await rows.next();
    }
  }
  return next.value;
}
