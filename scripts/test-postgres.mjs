// `npm run test:postgres`: the database tests against a PostgreSQL server.
import process from "node:process";
import { bootstrap } from "./bootstrap.mjs";

await bootstrap("test/postgres.ts", (line) => process.stdout.write(`${line}\n`));
