// `npm run plumbline`: the command line, with the set-up it needs. Only the command itself writes to
// standard output.
import process from "node:process";
import { bootstrap } from "./bootstrap.mjs";

await bootstrap("start/command.ts", (line) => process.stderr.write(`${line}\n`));
