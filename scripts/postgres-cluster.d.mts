/** The folder that holds initdb and pg_ctl; null where no server is installed. */
export function findPostgres(): string | null;

/** Makes a throw-away cluster and starts it on a free port; `stop` ends it and deletes its data. */
export function startCluster(
  settings?: Record<string, string>,
): Promise<{ url: string; stop: () => void }>;
