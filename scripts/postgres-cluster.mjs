// A throw-away PostgreSQL server for tests and measurements, from the programs that are installed:
// on the PATH, or where Debian's package puts them.
import { spawnSync } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import process from "node:process";

const DEBIAN = "/usr/lib/postgresql";

/** The folder that holds initdb and pg_ctl; null where no server is installed. */
export function findPostgres() {
  const onPath = (process.env.PATH ?? "").split(delimiter);
  const versions = existsSync(DEBIAN)
    ? readdirSync(DEBIAN).toSorted((a, b) => Number(b) - Number(a))
    : [];
  const folders = [...versions.map((version) => join(DEBIAN, version, "bin")), ...onPath];
  return folders.find((folder) => existsSync(join(folder, "initdb"))) ?? null;
}

/**
 * Makes a cluster in a folder of its own and starts it on a free port of the loopback address.
 *
 * @param {Record<string, string>} settings what differs from PostgreSQL's defaults
 * @returns {Promise<{ url: string, stop: () => void }>} `stop` ends the server and deletes its data
 */
export async function startCluster(settings = {}) {
  const bin = findPostgres();
  if (bin === null) {
    throw new Error(
      "No PostgreSQL server is installed. Install one (Debian: apt-get install postgresql), or name one by its URL.",
    );
  }
  const folder = mkdtempSync(join(tmpdir(), "plumbline-postgres-"));
  const user = serverUser();
  if (user) chownSync(folder, user.uid, user.gid);
  const data = join(folder, "data");
  const run = (program, args) => runAs(user, join(bin, program), args, folder);
  run("initdb", ["-D", data, "-U", "plumbline", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8"]);
  const port = await freePort();
  const options = { listen_addresses: "127.0.0.1", unix_socket_directories: folder, ...settings };
  const flags = Object.entries(options).map(([name, value]) => `-c ${name}='${value}'`);
  const log = join(folder, "log");
  run("pg_ctl", ["-D", data, "-w", "-l", log, "-o", `-p ${port} ${flags.join(" ")}`, "start"]);
  const stop = () => {
    run("pg_ctl", ["-D", data, "-m", "immediate", "-w", "stop"]);
    rmSync(folder, { recursive: true, force: true });
  };
  return { url: `postgresql://plumbline@127.0.0.1:${port}/postgres`, stop };
}

// PostgreSQL refuses to run as root: there it runs as the user that Debian's package makes, or nobody.
function serverUser() {
  if (process.getuid?.() !== 0) return null;
  for (const name of ["postgres", "nobody"]) {
    const uid = idOf(["-u", name]);
    if (uid !== null) return { uid, gid: idOf(["-g", name]) ?? uid };
  }
  throw new Error("PostgreSQL does not run as root, and there is no user postgres or nobody.");
}

function idOf(args) {
  const { status, stdout } = spawnSync("id", args, { encoding: "utf8" });
  return status === 0 ? Number(stdout) : null;
}

function runAs(user, program, args, cwd) {
  const result = spawnSync(program, args, { ...user, cwd, encoding: "utf8", stdio: "pipe" });
  if (result.status !== 0) {
    throw new Error(`${program} failed: ${result.stderr || result.stdout || result.error}`);
  }
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
