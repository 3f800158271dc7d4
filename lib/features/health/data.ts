import { codePointLength } from "@/lib/core/offsets";
import { sha256 } from "@/lib/core/sha256";
import type { Database } from "@/lib/platform/db/database";
import { migrationNames } from "@/lib/platform/db/migrate";
import type { Storage } from "@/lib/platform/storage/storage";
import { type Check, checked } from "./domain";

const OLDEST_SERVER = 150_000;

/** Is the server one that this program knows, and does it bring what it commits to the disk? */
export async function checkServer({ pool }: Database): Promise<Check> {
  const { rows } = await pool.query<{ version: string; number: number; fsync: string }>(
    `SELECT current_setting('server_version') AS version, current_setting('fsync') AS fsync,
            current_setting('server_version_num')::int AS number`,
  );
  const { version, number, fsync } = rows[0]!;
  const problems = [
    number < OLDEST_SERVER && "it is older than 15",
    fsync !== "on" && "fsync is off: what is saved may be lost when the machine stops",
  ];
  return checked("database", `PostgreSQL ${version}, fsync ${fsync}`, problems);
}

/** Does the database have this version's migrations, all of them and no others? */
export async function checkMigrations({ pool }: Database): Promise<Check> {
  const { rows } = await pool.query<{ name: string }>(
    `SELECT migration_name AS name FROM _prisma_migrations
      WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name`,
  );
  const applied = rows.map(({ name }) => name);
  const known = await migrationNames();
  const problems = [
    ...known.filter((name) => !applied.includes(name)).map((name) => `${name} is not applied`),
    ...applied.filter((name) => !known.includes(name)).map((name) => `${name} is not known here`),
  ];
  return checked("migrations", `${applied.length} applied`, problems);
}

/** Are the rules in force: no constraint that was not checked, no trigger that was turned off? */
export async function checkRules({ pool }: Database): Promise<Check> {
  const { rows } = await pool.query<{ name: string; problem: string | null }>(
    `SELECT conname AS name, CASE WHEN NOT convalidated THEN 'was never checked' END AS problem
       FROM pg_constraint WHERE connamespace = current_schema()::regnamespace
      UNION ALL
     SELECT tgname, CASE WHEN tgenabled = 'D' THEN 'is turned off' END
       FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
      WHERE NOT tgisinternal AND c.relnamespace = current_schema()::regnamespace
      ORDER BY name`,
  );
  const broken = rows.filter(({ problem }) => problem !== null);
  const problems = broken.map(({ name, problem }) => `${name} ${problem}`);
  return checked("rules", `${rows.length} constraints and triggers`, problems);
}

const OF_NOTHING = sha256("");

/** Can the storage be asked for bytes? */
export async function checkStorage(storage: Storage): Promise<Check> {
  const asked = await storage.has(OF_NOTHING);
  return checked("storage", storage.where, [!asked.ok && asked.error.message]);
}

const ASKED_AT_ONCE = 16;

/** Are the bytes of every snapshot in the storage, as many as there were? */
export async function checkSnapshots({ pool }: Database, storage: Storage): Promise<Check> {
  const { rows } = await pool.query<{ sha256: string; size: number }>(
    "SELECT DISTINCT sha256, size FROM snapshots WHERE sha256 IS NOT NULL ORDER BY sha256",
  );
  const problems: (string | false)[] = [];
  for (let at = 0; at < rows.length; at += ASKED_AT_ONCE) {
    const asked = rows.slice(at, at + ASKED_AT_ONCE).map(async ({ sha256: name, size }) => {
      const found = await storage.size(name);
      if (!found.ok) return found.error.message;
      if (found.value === null) return `${name} is missing`;
      return found.value !== size && `${name} has ${found.value} bytes, not ${size}`;
    });
    problems.push(...(await Promise.all(asked)));
  }
  return checked("snapshots", `bytes of ${rows.length}`, problems);
}

/** How many jobs wait in each queue, and does one fail again and again? */
export async function checkJobs({ pool }: Database): Promise<Check> {
  const { rows } = await pool.query<{ name: string; waiting: number; failed: number }>(
    `SELECT q.name, (count(*) FILTER (WHERE j.state < 'completed'))::int AS waiting,
            (count(*) FILTER (WHERE j.state = 'failed'))::int AS failed
       FROM pgboss.queue q LEFT JOIN pgboss.job j ON j.name = q.name
      GROUP BY q.name ORDER BY q.name`,
  );
  const waiting = rows.map((queue) => `${queue.waiting} in ${queue.name}`);
  const problems = rows
    .filter(({ failed }) => failed > 0)
    .map(({ name, failed }) => `${failed} in ${name} failed in the last hour`);
  return checked(
    "jobs",
    waiting.length === 0 ? "no queue" : `waiting: ${waiting.join(", ")}`,
    problems,
  );
}

type VersionRow = { id: string; label: string; text: string; sha256: string; length: number };

/**
 * Is every text what its SHA-256 and length say, and does every exact anchor's quote stand at its
 * place? One text is held at a time.
 */
export async function checkTexts(db: Database): Promise<Check> {
  const problems: string[] = [];
  let versions = 0;
  let anchors = 0;
  for await (const version of eachVersion(db)) {
    versions += 1;
    const { label, text } = version;
    if (sha256(text) !== version.sha256) problems.push(`${label}: the SHA-256 is another`);
    if (codePointLength(text) !== version.length) problems.push(`${label}: the length is another`);
    const { rows } = await db.pool.query<AnchorRow>(ANCHORS, [version.id]);
    anchors += rows.length;
    for (const { ref, start, end, exact } of rows) {
      if (text.slice(start, end) !== exact) problems.push(`${ref} in ${label}: not at its place`);
    }
  }
  return checked("texts", `${versions} versions, ${anchors} exact anchors`, problems);
}

type AnchorRow = { ref: string; start: number; end: number; exact: string };

const ANCHORS = `
  SELECT 'A' || r.number || '-' || c.number AS ref, a.start, a.end, a.exact
    FROM anchors a JOIN claims c ON c.id = a.claim_id JOIN articles r ON r.id = c.article_id
   WHERE a.version_id = $1 AND a.state = 'exact' ORDER BY c.number`;

const NEXT_VERSION = `
  SELECT v.id, 'A' || r.number || ' version ' || v.number AS label, v.text, v.sha256, v.length
    FROM article_versions v JOIN articles r ON r.id = v.article_id
   WHERE $1::uuid IS NULL OR v.id > $1::uuid ORDER BY v.id LIMIT 1`;

async function* eachVersion(db: Database): AsyncGenerator<VersionRow> {
  let version = await versionAfter(db, null);
  while (version) {
    yield version;
    version = await versionAfter(db, version.id);
  }
}

async function versionAfter({ pool }: Database, last: string | null) {
  const { rows } = await pool.query<VersionRow>(NEXT_VERSION, [last]);
  return rows[0];
}
