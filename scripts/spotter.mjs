// `npm run spotter:train -- DATA` and `npm run spotter:eval -- DATA`. See docs/spotter.md.
import process from "node:process";
import { bootstrap } from "./bootstrap.mjs";

await bootstrap("spotter/main.ts", (line) => process.stderr.write(`${line}\n`));
