// `npm start` and `npm run dev`: everything from a fresh clone to a running desk.
import process from "node:process";
import { bootstrap } from "./bootstrap.mjs";

await bootstrap("start/main.ts", (line) => process.stdout.write(`${line}\n`));
