import type { ChildProcess } from "node:child_process";
import { request } from "node:http";
import { resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { prepareFirstOwner } from "../../lib/features/founding/mutations";
import { closeDatabase, openDatabase } from "../../lib/platform/db/database";
import { reachDatabase, type Reached } from "../../lib/platform/db/reach";
import { keptSecret } from "../../lib/platform/embedded/kept-secret";
import type { Settings } from "../../lib/platform/env";
import { PlainFailure } from "../../lib/platform/plain-failure";
import { seedDatabase } from "../../prisma/seed/seed";
import { closeAtEnd } from "./children";
import { beginWebServer } from "./web-server";
import { keepWorker } from "./worker";

const LOOK_AGAIN_MS = 25;
const PATIENCE_MS = 60_000;

type Options = { isDevelopment: boolean; say: (line: string) => void };

/**
 * Opens the database and serves the desk. Resolves when it answers, with a promise of the sentence
 * that tells which part ended by itself.
 */
export async function serve(
  settings: Settings,
  { isDevelopment, say }: Options,
): Promise<{ ended: Promise<string> }> {
  say("Opening the database…");
  const reached = await reachDatabase(settings, "server", () =>
    say("Waiting for another Plumbline to let go of the data folder…"),
  );
  closeAtEnd(() => reached.close());
  const { applied } = reached;
  if (applied.length > 0) say(`Brought the database up to date (${applied.length} migrations).`);
  const setUpLink = await fill(reached, settings, say);
  say("Starting the server…");
  const env = environment(reached, settings, isDevelopment);
  const server = beginServer(settings, isDevelopment, env);
  const serverEnd = firstEnd(server, reached);
  await Promise.race([
    answers(settings),
    serverEnd.then((sentence) => Promise.reject(new PlainFailure(sentence))),
  ]);
  // After the server, whose first answer somebody waits for.
  const ended = Promise.race([serverEnd, keepWorker(env)]);
  if (!isDevelopment) server.stdout?.removeAllListeners("data").pipe(process.stdout);
  say(`Plumbline is ready at ${settings.APP_URL}`);
  if (setUpLink !== null)
    say(`Nobody owns the desk yet. This link, good once, makes the first owner: ${setUpLink}`);
  return { ended };
}

async function fill(
  reached: Reached,
  settings: Settings,
  say: Options["say"],
): Promise<string | null> {
  const database = openDatabase(reached.address, 2);
  try {
    const { seeded, articles, claims } = await seedDatabase(database);
    if (seeded) say(`Filled the empty desk with ${articles} articles and ${claims} claims.`);
    return await prepareFirstOwner(database, settings);
  } finally {
    await closeDatabase(database);
  }
}

/** What the processes that are begun here have to know besides the settings. */
function environment({ address }: Reached, settings: Settings, isDevelopment: boolean) {
  return {
    ...("socketFolder" in address ? { PLUMBLINE_SOCKET: address.socketFolder } : {}),
    AUTH_SECRET: settings.AUTH_SECRET ?? keptSecret(settings.DATA_DIR),
    DATA_DIR: resolve(settings.DATA_DIR),
    NODE_ENV: isDevelopment ? "development" : "production",
  };
}

function beginServer(
  settings: Settings,
  isDevelopment: boolean,
  env: Record<string, string>,
): ChildProcess {
  const server = beginWebServer({
    mode: isDevelopment ? "dev" : "start",
    host: settings.HOST,
    port: settings.PORT,
    processes: isDevelopment ? 1 : settings.WEB_PROCESSES,
    env,
  });
  server.stderr?.pipe(process.stderr);
  // Next's greeting is not for the person; what the development server tells of the code is.
  if (isDevelopment) server.stdout?.pipe(process.stdout);
  else server.stdout?.on("data", () => undefined);
  return server;
}

/** Tells which of the two ends first; then the other has no use either. */
function firstEnd(server: ChildProcess, { process: database }: Reached): Promise<string> {
  return new Promise((done) => {
    server.once("exit", () => done("The server ended by itself."));
    database?.once("exit", () => done("The database ended by itself."));
  });
}

/** Waits until the server answers a request, whatever it answers. */
async function answers(settings: Settings): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  while (!(await asks(settings))) {
    if (Date.now() > deadline) throw new PlainFailure("The server does not answer after a minute.");
    await wait(LOOK_AGAIN_MS);
  }
}

function asks({ HOST, PORT }: Settings): Promise<boolean> {
  const host = { "0.0.0.0": "127.0.0.1", "::": "::1" }[HOST] ?? HOST;
  return new Promise((done) => {
    const asking = request({ host, port: PORT, path: "/", timeout: PATIENCE_MS }, (response) => {
      response.resume();
      done(true);
    });
    asking.on("error", () => done(false));
    asking.end();
  });
}
