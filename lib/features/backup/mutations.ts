import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { fail, ok, type Result } from "@/lib/core/result";
import { recordEvent } from "@/lib/features/audit/mutations";
import { cliScope } from "@/lib/platform/auth/cli-gate";
import type { Database, Transaction } from "@/lib/platform/db/database";
import { Prisma } from "@/lib/platform/db/generated/client";
import type { Storage } from "@/lib/platform/storage/storage";
import { readPacked } from "./backup-file";
import {
  appliedMigrations,
  isUntouchedSeed,
  LONG_TRANSACTION,
  tablesInOrder,
  writeBackupWithin,
  type WrittenBackup,
} from "./data";
import { BackupFormatError, type BackupHeader, type BackupTrailer, unframe } from "./format";
import { insertRows } from "./insert-rows";
import { keepingBytes } from "./stored-bytes";
import { BACKUP_TABLES, LEFT_OUT } from "./tables";

export type Restored = {
  rows: number;
  desks: string[];
  /** Where what was there before now stands; null when that was an untouched seed. */
  safetyBackup: string | null;
};

export type RestoreError = {
  code: "not_a_backup" | "damaged" | "other_version" | "busy";
  message: string;
};

type Restore = {
  path: string;
  /** Where the bytes of snapshots go. */
  storage: Storage;
  /** The folder in which what is replaced is kept. */
  safetyFolder: string;
  now: Date;
};

/**
 * Replaces everything of the installation by what a backup holds. The file is read to its end first:
 * one that is damaged, foreign or of another version changes nothing. Then, in one transaction that
 * holds off every other writer, what is there is written to a safety backup and replaced. Everybody
 * is signed out.
 *
 * @throws the file system's error when the file cannot be read or the safety backup not be written
 */
export async function restoreBackup(
  db: Database,
  { path, storage, safetyFolder, now }: Restore,
): Promise<Result<Restored, RestoreError>> {
  const migrations = await appliedMigrations(db.prisma);
  try {
    const checked = await readToEnd(path, migrations);
    const restored = await db.prisma.$transaction(async (tx) => {
      await holdEverything(tx);
      const safetyBackup = await keepWhatIsThere(tx, storage, safetyFolder, now);
      await removeEverything(tx);
      const rows = unframe(readPacked(path), accepting(migrations));
      const trailer = await insertRows(tx, keepingBytes(rows, storage, BACKUP_TABLES.length));
      if (trailer.sha256 !== checked.sha256) throw changedMeanwhile();
      const desks = await finish(db, tx, trailer);
      return { rows: trailer.rows, desks, safetyBackup: safetyBackup?.path ?? null };
    }, LONG_TRANSACTION);
    return ok(restored);
  } catch (error) {
    const refusal = refusalOf(error);
    if (!refusal) throw error;
    return fail(refusal);
  }
}

async function readToEnd(path: string, migrations: string[]): Promise<BackupTrailer> {
  const rows = unframe(readPacked(path), accepting(migrations));
  for (;;) {
    const next = await rows.next();
    if (next.done) return next.value;
  }
}

/** Refuses the backup of a database that had other tables than this one. */
function accepting(migrations: string[]): (header: BackupHeader) => void {
  const tables = tablesInOrder();
  return (header) => {
    const isAlike =
      String(header.migrations) === String(migrations) && String(header.tables) === String(tables);
    if (!isAlike) throw new BackupFormatError("version", "its migrations are others");
  };
}

// Everyone may go on reading what was there; nobody writes what would be lost without a trace.
async function holdEverything(tx: Transaction): Promise<void> {
  const tables = [...BACKUP_TABLES.map((table) => table.name), ...LEFT_OUT];
  const names = tables.map((name) => `"${name}"`).join(", ");
  await tx.$executeRawUnsafe("SET LOCAL statement_timeout = 0");
  await tx.$executeRawUnsafe("SET LOCAL lock_timeout = '20s'");
  await tx.$executeRawUnsafe(`LOCK TABLE ${names} IN EXCLUSIVE MODE`);
}

async function keepWhatIsThere(
  tx: Transaction,
  storage: Storage,
  folder: string,
  now: Date,
): Promise<WrittenBackup | null> {
  if (await isUntouchedSeed(tx)) return null;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const moment = now.toISOString().replaceAll(":", "-").replace(".", "-");
  return writeBackupWithin(tx, storage, join(folder, `before-restore-${moment}.plumbline`));
}

async function removeEverything(tx: Transaction): Promise<void> {
  await tx.$executeRaw`SELECT set_config('plumbline.restore', 'on', true)`;
  // Sessions and pending proofs speak of people who may not be there any more. Counts of tries stay,
  // and so does a set-up link that was not used.
  for (const name of ["sessions", "verifications"]) {
    await tx.$executeRawUnsafe(`DELETE FROM "${name}"`);
  }
  for (const { name } of BACKUP_TABLES.toReversed()) {
    await tx.$executeRawUnsafe(`DELETE FROM "${name}"`);
  }
}

async function finish(db: Database, tx: Transaction, { sha256 }: BackupTrailer): Promise<string[]> {
  await tx.$executeRawUnsafe("SET CONSTRAINTS ALL IMMEDIATE");
  // Never backwards: an open page asks for the events after the last one that it saw.
  await tx.$executeRaw`
    SELECT setval(pg_get_serial_sequence('audit_events', 'sequence'), greatest(
      nextval(pg_get_serial_sequence('audit_events', 'sequence')),
      (SELECT max(sequence) FROM audit_events)))`;
  const desks = await tx.workspace.findMany({ orderBy: { slug: "asc" }, select: { slug: true } });
  for (const { slug } of desks) {
    const scope = await cliScope(db, slug, tx);
    const payload = { backupSha256: sha256 };
    await recordEvent(tx, scope, { type: "workspace.restored", payload });
  }
  return desks.map(({ slug }) => slug);
}

function changedMeanwhile(): BackupFormatError {
  return new BackupFormatError("damaged", "it changed while it was read");
}

const MESSAGES = {
  foreign: {
    code: "not_a_backup",
    message: "This file is no backup of Plumbline. Nothing was changed.",
  },
  version: {
    code: "other_version",
    message:
      "This backup was made by another version of Plumbline; restore it with that version. Nothing was changed.",
  },
  damaged: {
    code: "damaged",
    message: "This backup is damaged. Nothing was changed.",
  },
} as const satisfies Record<BackupFormatError["kind"], RestoreError>;

const BUSY: RestoreError = {
  code: "busy",
  message: "Others write to the database all the time. Nothing was changed; try again.",
};

function refusalOf(error: unknown): RestoreError | null {
  if (error instanceof BackupFormatError) return MESSAGES[error.kind];
  const state = sqlState(error);
  // A lock that was not to be had, or a deadlock.
  if (state === "55P03" || state === "40P01") return BUSY;
  // Values of another type, or rows that break a rule: no backup that we wrote has them.
  return state?.startsWith("22") || state?.startsWith("23") ? MESSAGES.damaged : null;
}

/** PostgreSQL's SQLSTATE, which Prisma puts into the message of a raw query's error. */
function sqlState(error: unknown): string | undefined {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return undefined;
  if (error.code === "P2034") return "40P01";
  return /Code: `([0-9A-Z]{5})`/.exec(error.message)?.[1];
}
