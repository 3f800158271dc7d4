// `npm run check`: types, lint, format, boundaries, dead code.
import process from "node:process";
import { bootstrap } from "./bootstrap.mjs";

await bootstrap("check/main.ts", (line) => process.stdout.write(`${line}\n`));
