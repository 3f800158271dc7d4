// Serves from several processes that listen on one port: `node scripts/web.mjs PROCESSES next-arguments…`.
// Where one of them ends, all of them do, and who began this tells it.
import cluster from "node:cluster";
import process from "node:process";
import { fileURLToPath } from "node:url";

const [processes, ...args] = process.argv.slice(2);
const exec = fileURLToPath(new URL("../node_modules/next/dist/bin/next", import.meta.url));
cluster.setupPrimary({ exec, args });
cluster.on("exit", (_, code) => process.exit(code || 1));
for (let count = 0; count < Number(processes); count += 1) cluster.fork();
