/** A table that a backup holds. `key` orders its rows; `batch` is how many are read at a time. */
export type BackupTable = { name: string; key: string; batch: number };

const rows = (name: string, key = "id"): BackupTable => ({ name, key, batch: 1000 });

/**
 * Every table that a backup holds, each after those it refers to. A test holds the list to the
 * database. A row of a version may have five megabytes, so few of them are read at a time.
 */
export const BACKUP_TABLES: readonly BackupTable[] = [
  rows("users"),
  rows("accounts"),
  rows("workspaces"),
  rows("members"),
  rows("invitations"),
  rows("api_tokens"),
  rows("articles"),
  { name: "article_versions", key: "id", batch: 4 },
  rows("expected_versions"),
  rows("claims"),
  rows("claim_links"),
  rows("expected_anchors"),
  rows("figures"),
  rows("anchors"),
  rows("dismissals"),
  rows("sources"),
  { name: "snapshot_texts", key: "workspace_id, sha256", batch: 4 },
  rows("snapshots"),
  rows("outside_verdicts"),
  rows("evidence"),
  rows("quote_proofs", "evidence_id, snapshot_id"),
  rows("watched_links", "workspace_id, source_id"),
  rows("link_checks"),
  rows("reviews"),
  rows("review_evidence", "review_id, evidence_id"),
  rows("notes"),
  rows("audit_events"),
];

/** What lives for a while only, and belongs to the running installation: no backup holds it. */
export const LEFT_OUT = [
  "sessions",
  "verifications",
  "rate_limits",
  "setup_tokens",
  "pending_imports",
  "watched_hosts",
] as const;

/** Columns that the database makes from others whenever a row is written. */
export const DERIVED_COLUMNS = ["search"] as const;
