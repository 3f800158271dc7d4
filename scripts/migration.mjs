// `npm run migration -- NAME`: writes the migration that leads to prisma/schema.prisma.
import process from "node:process";
import { bootstrap } from "./bootstrap.mjs";

await bootstrap("start/migration.ts", (line) => process.stderr.write(`${line}\n`));
