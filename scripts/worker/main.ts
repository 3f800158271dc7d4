import { database } from "../../lib/platform/db/client";
import { closeDatabase } from "../../lib/platform/db/database";
import { settings } from "../../lib/platform/env";
import { workJobs } from "../../lib/platform/jobs/work-jobs";
import { CHORES, WORKS } from "./works";

const ending = new AbortController();

for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"]) process.on(signal, () => ending.abort());

const db = database();
await workJobs({
  db,
  works: WORKS,
  chores: CHORES,
  signal: ending.signal,
  isAlone: settings().isEmbedded,
});
await closeDatabase(db);
process.exit(0);
