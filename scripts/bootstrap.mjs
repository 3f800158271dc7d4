// What comes before anything else can run, in plain JavaScript for any Node: is Node new enough, and
// are the packages there? Then the program, in TypeScript.
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";

const OLDEST_NODE = [20, 19];
const SPACE_FOR_PACKAGES = 2e9;
const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * Makes sure of Node and the packages, then runs `entry`, a TypeScript file beside this one.
 * `say` shows a line of progress.
 */
export async function bootstrap(entry, say) {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1])) {
    fail(
      `Plumbline needs Node ${OLDEST_NODE.join(".")} or newer, and this is ${process.versions.node}.`,
    );
  }
  if (!isInstalled()) {
    say("Installing the packages (npm ci)…");
    await checkSpace();
    await install();
  }
  const { register } = await import("tsx/esm/api");
  register({ tsconfig: join(ROOT, "tsconfig.json") });
  await import(new URL(entry, import.meta.url).href);
}

/** Whether node_modules holds what package-lock.json asks for, by npm's own list of what is there. */
function isInstalled() {
  const list = join(ROOT, "node_modules", ".package-lock.json");
  if (!existsSync(list)) return false;
  const wanted = JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8")).packages;
  const present = JSON.parse(readFileSync(list, "utf8")).packages;
  return Object.keys(wanted).every((path) => {
    if (path === "" || wanted[path].optional) return true;
    return present[path] && present[path].version === wanted[path].version;
  });
}

async function checkSpace() {
  const { statfs } = await import("node:fs/promises");
  const { bavail, bsize } = await statfs(ROOT);
  if (bavail * bsize < SPACE_FOR_PACKAGES) {
    const free = Math.round((bavail * bsize) / 1e6);
    fail(
      `There is too little space on the disk of ${ROOT}: ${free} MB are free, and 2000 are needed.`,
    );
  }
}

// npm's own script where npm began this, so that it can be made to end with this process.
function install() {
  const script = process.env.npm_execpath;
  const [command, args] = script
    ? [
        process.execPath,
        ["--import", new URL("exit-with-parent.mjs", import.meta.url).href, script],
      ]
    : ["npm", []];
  const child = spawn(command, [...args, "ci", "--loglevel=error"], {
    cwd: ROOT,
    stdio: ["ignore", "pipe", "pipe", ...(script ? ["ipc"] : [])],
    env: { ...process.env, PLUMBLINE_PARENT: String(process.pid) },
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (output += text));
  const end = () => child.kill();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.once(signal, end);
  return new Promise((resolve) => {
    child.on("error", () => fail("The packages cannot be installed: there is no npm."));
    child.on("close", (code) => {
      for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.off(signal, end);
      if (code === 0) resolve();
      else fail(`${output}\nThe packages cannot be installed: npm ci failed, see above.`);
    });
  });
}

function fail(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
