import { proveSnapshot } from "../../lib/features/evidence/proofs";
import { proveUnproved } from "../../lib/features/evidence/unproved";
import { sendForForgotten, snapshotWork } from "../../lib/features/snapshots/work";
import { checkHostWork, findDueLinks } from "../../lib/features/watching/jobs";
import type { Chore, Work } from "../../lib/platform/jobs/work-jobs";
import { storage } from "../../lib/platform/storage/client";

/** What the worker does, one line a feature. */
export const WORKS: readonly Work[] = [snapshotWork(storage(), proveSnapshot), checkHostWork];

/** What it does from time to time. */
export const CHORES: readonly Chore[] = [
  sendForForgotten,
  proveUnproved,
  findDueLinks,
  { name: "tidying the storage", everySeconds: 3_600, run: () => storage().tidy() },
];
