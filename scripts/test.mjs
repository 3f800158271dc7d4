// `npm test`: everything, with one line at the end that counts it.
import process from "node:process";
import { bootstrap } from "./bootstrap.mjs";

await bootstrap("test/main.ts", (line) => process.stdout.write(`${line}\n`));
