import { Pool } from "pg";
import { enterWithToken } from "@/lib/platform/auth/token-gate";
import { poolConfig } from "@/lib/platform/db/address";
import { openDatabase } from "@/lib/platform/db/database";
import { type WITHOUT_DESKS, isAskedFor, needsDesks } from "./choice";
import { type DatabaseServer, openDatabaseServer } from "./database-server";
import { fillDatabase } from "./databases";
import type { Finding } from "./findings";
import { measureCarrying } from "./measures/carrying";
import { measureArticlePage } from "./measures/article-page";
import { measureFacets, measureHtml, measureList, measureSearch } from "./measures/claims-list";
import { measureElsewhere } from "./measures/elsewhere";
import { measureExports } from "./measures/exports";
import { measureProposals } from "./measures/proposals";
import type { Measured, Setting } from "./measures/setting";
import { measureVerdicts } from "./measures/verdicts";
import { measureWatching } from "./measures/watching";
import type { BenchOptions } from "./options";
import { tableOf, writeResults } from "./results";
import { signIn, startWebServer } from "./web-server";

const MEASURES: Record<string, (measured: Measured) => Promise<Finding[]>> = {
  list: measureList,
  search: measureSearch,
  facets: measureFacets,
  html: measureHtml,
  article: measureArticlePage,
  proposals: measureProposals,
  exports: measureExports,
  verdicts: measureVerdicts,
  // Last, because it fills the larger desk with evidence.
  likeness: measureElsewhere,
};

const ALONE: Record<(typeof WITHOUT_DESKS)[number], (options: BenchOptions) => Promise<Finding[]>> =
  {
    carrying: measureCarrying,
    watching: measureWatching,
  };

/** Makes the desks, serves them, measures, and prints the table; without desks where none is needed. */
export async function measureAll(
  options: BenchOptions,
  say: (line: string) => void,
): Promise<void> {
  const begun = new Date();
  const findings: Finding[] = [];
  for (const [name, measure] of Object.entries(ALONE)) {
    if (!isAskedFor(name, options)) continue;
    say(`Measuring: ${name}…`);
    findings.push(...(await measure(options)));
  }
  const database = needsDesks(options) ? await measureDesks(options, findings, say) : "none";
  say(`\n${tableOf(findings)}\n`);
  writeResults(findings, { database, options, begun });
}

/** Adds what is measured on desks, and answers what the database is called. */
async function measureDesks(
  options: BenchOptions,
  findings: Finding[],
  say: (line: string) => void,
): Promise<string> {
  const server = await openDatabaseServer(say);
  const [smaller, larger] = [
    await prepare(server, options.sizes[0], say),
    await prepare(server, options.sizes[1], say),
  ];
  for (const [name, measure] of Object.entries(MEASURES)) {
    if (!isAskedFor(name, options)) continue;
    say(`Measuring: ${name}…`);
    findings.push(...(await measure({ smaller, larger, options })));
  }
  return server.name;
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
