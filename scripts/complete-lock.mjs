// Enters into package-lock.json the platform packages that the registry in use does not have. npm
// leaves those out when it writes the file, and `npm ci` then refuses the file as incomplete, even
// where they are for another platform. Run it after every `npm install` that changed the file; with
// --check it only tells whether that was forgotten.
import { readFileSync, writeFileSync } from "node:fs";
import process from "node:process";

const lock = JSON.parse(readFileSync("package-lock.json", "utf8"));
const before = Object.keys(lock.packages).length;

for (const [dependent, { optionalDependencies = {} }] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    if (!isLocked(dependent, name)) lock.packages[`node_modules/${name}`] = entry(name, version);
  }
}

const missing = Object.keys(lock.packages).length - before;
if (process.argv.includes("--check")) {
  if (missing > 0) {
    process.stdout.write("package-lock.json is incomplete: run node scripts/complete-lock.mjs\n");
  }
  process.exit(missing === 0 ? 0 : 1);
}

lock.packages = Object.fromEntries(
  Object.entries(lock.packages).toSorted(([a], [b]) => a.localeCompare(b, "en")),
);
writeFileSync("package-lock.json", `${JSON.stringify(lock, null, 2)}\n`);
process.stdout.write(`${missing} platform packages entered\n`);

/** Whether Node would find `name` from `dependent`, by the lock. */
function isLocked(dependent, name) {
  for (
    let folder = dependent;
    ;
    folder = folder.replace(/\/?node_modules\/(@[^/]+\/)?[^/]+$/, "")
  ) {
    if (`${folder === "" ? "" : `${folder}/`}node_modules/${name}` in lock.packages) return true;
    if (folder === "") return false;
  }
}

/** What npm would have written, by the platform that the package's name tells. */
function entry(name, version) {
  if (!/^\d/.test(version)) throw new Error(`${name} is wanted as ${version}, which is no version`);
  const words = name.split(/[/-]/);
  const cpu = words.find((word) => /^(arm64|arm|x64|ia32|ppc64|riscv64|s390x|wasm32)$/.test(word));
  const os = words.find((word) => /^(android|darwin|freebsd|linux|openharmony|win32)$/.test(word));
  const libc = os === "linux" && /musl/.test(name) ? ["musl"] : ["glibc"];
  if (cpu === undefined) throw new Error(`${name} does not tell its platform`);
  return {
    version,
    cpu: [cpu],
    ...(os === "linux" ? { libc } : {}),
    optional: true,
    ...(os === undefined ? {} : { os: [os] }),
  };
}
