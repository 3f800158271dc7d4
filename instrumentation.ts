/** Runs once in each server process, before it answers. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { settleClientAddresses } = await import("./lib/platform/client-address");
  const { settings } = await import("./lib/platform/env");
  settleClientAddresses(settings().TRUST_PROXY);
}
