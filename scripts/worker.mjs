// The process that does the jobs. The server begins it, and it ends with the server.
import process from "node:process";
import { bootstrap } from "./bootstrap.mjs";

await bootstrap("worker/main.ts", (line) => process.stderr.write(`${line}\n`));
