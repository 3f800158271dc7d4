import type { ChildProcess } from "node:child_process";
import { beginNode } from "./children";

export type Web = {
  mode: "dev" | "start";
  host: string;
  port: number;
  /** How many processes share the port. */
  processes: number;
  env: Record<string, string>;
};

/** Begins Next's server: in one process, or in several behind one port. */
export function beginWebServer({ mode, host, port, processes, env }: Web): ChildProcess {
  const args = [mode, "--hostname", host, "--port", String(port)];
  const options = { env: { ...env, NEXT_TELEMETRY_DISABLED: "1" } };
  if (processes === 1) return beginNode("node_modules/next/dist/bin/next", args, options);
  return beginNode("scripts/web.mjs", [String(processes), ...args], options);
}
