import { readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { availableParallelism } from "node:os";
import { setTimeout as wait } from "node:timers/promises";
import { beginWebServer } from "../scripts/start/web-server";
import type { MeasuredDatabase } from "./databases";

const SECRET = "a secret that nobody needs to guess";
const LOOK_AGAIN_MS = 50;

/** The production server on one measured database. */
export type WebServer = { url: string; pid: number; database: MeasuredDatabase };

/** Starts the production server and waits until it answers. */
export async function startWebServer(database: MeasuredDatabase): Promise<WebServer> {
  const { address } = database;
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const child = beginWebServer({
    mode: "start",
    host: "127.0.0.1",
    port,
    processes: availableParallelism(),
    env: {
      DATABASE_URL: "url" in address ? address.url : "",
      PLUMBLINE_SOCKET: "socketFolder" in address ? address.socketFolder : "",
      AUTH_SECRET: SECRET,
      APP_URL: url,
      HOST: "127.0.0.1",
      PORT: String(port),
      API_RATE_LIMIT: "1000000",
      LOG_LEVEL: "error",
      NODE_ENV: "production",
    },
  });
  child.stdout?.resume();
  child.stderr?.pipe(process.stderr);
  let isOver = false;
  child.once("exit", () => (isOver = true));
  while (!(await answers(url))) {
    if (isOver) throw new Error("The server ended before it answered.");
    await wait(LOOK_AGAIN_MS);
  }
  return { url, pid: child.pid ?? 0, database };
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/sign-in`)).ok;
  } catch {
    return false;
  }
}

/** Signs in as the desk's owner; the cookies of the session, as a header holds them. */
export async function signIn({ url, database }: WebServer): Promise<string> {
  const response = await fetch(`${url}/api/auth/sign-in/email`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: url },
    body: JSON.stringify(database.signIn),
  });
  if (!response.ok) throw new Error(`Signing in was answered with ${response.status}.`);
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}

/**
 * What a server holds in memory, in MB, with the processes that it began: now, and at most since
 * {@link forgetPeak} (each of them at its own moment). Linux alone.
 */
export function memoryOf(pid: number): { now: number; peak: number } {
  const sum = (field: string) =>
    family(pid).reduce((total, member) => {
      const status = readFileSync(`/proc/${member}/status`, "utf8");
      return total + Number(new RegExp(`${field}:\\s+(\\d+)`).exec(status)?.[1]) / 1024;
    }, 0);
  return { now: sum("VmRSS"), peak: sum("VmHWM") };
}

/** Has the kernel count the peak of a server's memory anew (proc(5), clear_refs). */
export function forgetPeak(pid: number): void {
  for (const member of family(pid)) writeFileSync(`/proc/${member}/clear_refs`, "5");
}

function family(pid: number): number[] {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8");
  return [pid, ...children.split(" ").filter(Boolean).map(Number)];
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
