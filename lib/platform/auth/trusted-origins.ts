const LOOPBACK = ["127.0.0.1", "localhost", "[::1]"];

/**
 * The origins from which a sign-in is taken: the program's own address, and where that is the
 * machine itself, its other names too.
 */
export function trustedOrigins(appUrl: string): string[] {
  const { origin, protocol, hostname, port } = new URL(appUrl);
  if (!LOOPBACK.includes(hostname)) return [origin];
  return LOOPBACK.map((host) => `${protocol}//${host}${port === "" ? "" : `:${port}`}`);
}
