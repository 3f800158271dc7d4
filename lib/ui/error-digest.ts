/** The number under which the server's log has an error that a page shows; none for the browser's own. */
export function errorDigest(error: unknown): string | undefined {
  if (!(error instanceof Error) || !("digest" in error)) return undefined;
  return typeof error.digest === "string" ? error.digest : undefined;
}
