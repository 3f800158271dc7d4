import { Pool } from "pg";
import { enterWithToken } from "@/lib/platform/auth/token-gate";
import { poolConfig } from "@/lib/platform/db/address";
import { openDatabase } from "@/lib/platform/db/database";
import { type DatabaseServer, openDatabaseServer } from "./database-server";
import { fillDatabase } from "./databases";
import type { Finding } from "./findings";
import { measureArticlePage } from "./measures/article-page";
import { measureFacets, measureHtml, measureList, measureSearch } from "./measures/claims-list";
import { measureExports } from "./measures/exports";
import type { Measured, Setting } from "./measures/setting";
import { measureVerdicts } from "./measures/verdicts";
import type { BenchOptions } from "./options";
import { tableOf, writeResults } from "./results";
import { signIn, startWebServer } from "./web-server";

const MEASURES: Record<string, (measured: Measured) => Promise<Finding[]>> = {
  list: measureList,
  search: measureSearch,
  facets: measureFacets,
  html: measureHtml,
  article: measureArticlePage,
  exports: measureExports,
  verdicts: measureVerdicts,
};

/** Makes the desks, serves them, measures, and prints the table. */
export async function measureAll(
  options: BenchOptions,
  say: (line: string) => void,
): Promise<void> {
  const begun = new Date();
  const server = await openDatabaseServer(say);
  const [smaller, larger] = [
    await prepare(server, options.sizes[0], say),
    await prepare(server, options.sizes[1], say),
  ];
  const findings: Finding[] = [];
  for (const [name, measure] of Object.entries(MEASURES)) {
    if (options.only.length > 0 && !options.only.includes(name)) continue;
    say(`Measuring: ${name}…`);
    findings.push(...(await measure({ smaller, larger, options })));
  }
  say(`\n${tableOf(findings)}\n`);
  writeResults(findings, { database: server.name, options, begun });
}

async function prepare(
  server: DatabaseServer,
  claims: number,
  say: (line: string) => void,
): Promise<Setting> {
  say(`Making a desk of ${claims.toLocaleString("en")} claims…`);
  const address = await server.create(`plumbline_bench_${claims}`);
  const database = await fillDatabase(address, claims);
  const web = await startWebServer(database);
  const pool = new Pool(poolConfig(address, 16));
  // The server may be gone first when all of it ends.
  pool.on("error", () => undefined);
  const authorization = `Bearer ${database.token}`;
  const { scope } = await enterWithToken(openDatabase(address, 1), authorization);
  const page = { cookie: await signIn(web) };
  return { claims, database, server: web, pool, scope, api: { authorization }, page };
}
