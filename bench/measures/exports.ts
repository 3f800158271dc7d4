import { figure, type Finding, times } from "../findings";
import { forgetPeak, memoryOf } from "../web-server";
import type { Measured, Setting } from "./setting";

const TABLES = ["claims", "figures", "anchors", "evidence", "reviews", "notes"];
const ROWS_AT_ONCE = 500;
/** How much more memory the larger export may take: nothing but what the runtime had not given back. */
const FLAT = 1.25;

type Measure = { seconds: number; megabytes: number };
type Exported = Measure & { peak: number; grown: number };

/** Whole exports, one at a time, beside reading the same rows; and the memory that they take. */
export async function measureExports(measured: Measured): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const format of ["json", "csv"]) {
    const small = await measureExport(measured.smaller, format, measured.options.repeats);
    const large = await measureExport(measured.larger, format, measured.options.repeats);
    findings.push(small.finding, large.finding, flatness(format, small.program, large.program));
  }
  return findings;
}

async function measureExport(setting: Setting, format: string, repeats: number) {
  await exportOnce(setting, format);
  const alone: Measure[] = [];
  const runs: Exported[] = [];
  for (let run = 0; run < repeats; run += 1) {
    alone.push(await readRows(setting));
    runs.push(await exportOnce(setting, format));
  }
  const program = fastest(runs);
  program.peak = Math.max(...runs.map(({ peak }) => peak));
  program.grown = Math.max(...runs.map(({ grown }) => grown));
  const rows = fastest(alone);
  const finding: Finding = {
    what: `Export, ${format.toUpperCase()}`,
    claims: setting.claims,
    alone: `${figure(rows.seconds)} s`,
    program: `${figure(program.seconds)} s, ${figure(program.megabytes)} MB`,
    ratio: times(rows.seconds / program.seconds),
    aim: "",
    isMet: null,
    numbers: { aloneSeconds: rows.seconds, ...program },
  };
  return { finding, program };
}

function flatness(format: string, small: Exported, large: Exported): Finding {
  const ratio = large.peak / small.peak;
  return {
    what: `Export, ${format.toUpperCase()}: the server's peak memory, larger ÷ smaller`,
    claims: null,
    alone: "",
    program: `${figure(small.peak)} and ${figure(large.peak)} MB`,
    ratio: times(ratio),
    aim: "flat",
    isMet: ratio < FLAT,
    numbers: { smallPeak: small.peak, largePeak: large.peak, largeGrown: large.grown },
  };
}

function fastest<T extends Measure>(measures: readonly T[]): T {
  return { ...measures.toSorted((a, b) => a.seconds - b.seconds)[0]! };
}

async function exportOnce({ server, api }: Setting, format: string): Promise<Exported> {
  forgetPeak(server.pid);
  const before = memoryOf(server.pid).now;
  const start = performance.now();
  const response = await fetch(`${server.url}/api/v1/export?format=${format}`, { headers: api });
  if (!response.ok || !response.body) throw new Error(`The export answered ${response.status}.`);
  let bytes = 0;
  for await (const chunk of response.body) bytes += chunk.byteLength;
  const seconds = (performance.now() - start) / 1000;
  const { peak } = memoryOf(server.pid);
  return { seconds, megabytes: bytes / 1e6, peak, grown: peak - before };
}

/** Every row of the desk that an export is made of, read with a cursor, table by table. */
async function readRows({ pool, database }: Setting): Promise<Measure> {
  const client = await pool.connect();
  const start = performance.now();
  await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
  for (const table of TABLES) {
    await client.query(
      `DECLARE ${table}_rows NO SCROLL CURSOR FOR
       SELECT * FROM ${table} WHERE workspace_id = '${database.desk.workspaceId}'`,
    );
    let count = ROWS_AT_ONCE;
    while (count === ROWS_AT_ONCE) {
      count = (await client.query(`FETCH ${ROWS_AT_ONCE} FROM ${table}_rows`)).rows.length;
    }
  }
  await client.query("COMMIT");
  client.release();
  return { seconds: (performance.now() - start) / 1000, megabytes: 0 };
}
