// `npm run bench`: how fast is it? See bench/RESULTS.md.
import process from "node:process";
import { bootstrap } from "./bootstrap.mjs";

await bootstrap("../bench/main.ts", (line) => process.stdout.write(`${line}\n`));
