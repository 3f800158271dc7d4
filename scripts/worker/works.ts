import type { Chore, Work } from "../../lib/platform/jobs/work-jobs";

/** What the worker does, one line a feature. */
export const WORKS: readonly Work[] = [];

/** What it does from time to time. */
export const CHORES: readonly Chore[] = [];
