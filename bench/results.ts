import { mkdirSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import type { Finding } from "./findings";
import type { BenchOptions } from "./options";

const HEADINGS = ["What", "Claims", "Database alone", "Plumbline", "Ratio", "Aim", "Met"] as const;
const JSON_FILE = ".cache/bench.json";
const KEPT_FILE = "bench/RESULTS.md";

export type Circumstances = { database: string; options: BenchOptions; begun: Date };

/** The table, for people; in Markdown, so that it can be kept. */
export function tableOf(findings: readonly Finding[]): string {
  const rows = [HEADINGS, HEADINGS.map(() => ""), ...findings.map(cellsOf)];
  const widths = HEADINGS.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const line = (cells: readonly string[], filler: string) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column]!, filler)).join(" | ")} |`;
  return rows.map((cells, index) => line(cells, index === 1 ? "-" : " ")).join("\n");
}

function cellsOf({ what, claims, alone, program, ratio, aim, isMet }: Finding): string[] {
  const met = isMet === null ? "" : isMet ? "yes" : "NO";
  return [what, claims?.toLocaleString("en") ?? "", alone, program, ratio, aim, met];
}

/** Writes the numbers behind the table, and the table itself if it is to be kept. */
export function writeResults(findings: readonly Finding[], circumstances: Circumstances): void {
  mkdirSync(".cache", { recursive: true });
  const machine = machineWords();
  const { database, options, begun } = circumstances;
  const json = { begun, machine, database, command: options.command, findings };
  writeFileSync(JSON_FILE, `${JSON.stringify(json, null, 2)}\n`);
  if (options.keep) writeFileSync(KEPT_FILE, reportOf(findings, circumstances, machine));
}

function machineWords(): string {
  const processors = cpus();
  return `${processors.length} cores (${processors[0]?.model.trim() ?? "unknown"}), Node ${process.versions.node}`;
}

function reportOf(
  findings: readonly Finding[],
  { database, options, begun }: Circumstances,
  machine: string,
): string {
  const { connections, warmUp, duration } = options.load;
  const missed = findings.filter(({ isMet }) => isMet === false).map(({ what }) => `- ${what}`);
  return `# How fast it is

Measured on ${begun.toISOString().slice(0, 10)} with \`${options.command}\`.

- Machine: ${machine}. The load generator, the server and the database share its cores.
- Database: ${database}.
- ${connections} connections unless it says otherwise, each measure ${duration} s after ${warmUp} s to warm up.
- “Database alone” is the same statement with the same values through \`pg\`, without the program;
  for a page in HTML it is the statement of its list, for a verdict the bare transaction, for an
  export the same rows read with a cursor, for carrying anchors \`indexOf\` of their words. A ratio is the program's rate by the database's.
- The facets of all claims are remembered until somebody writes to the desk: that is why the program
  can answer them faster than the database counts.

${tableOf(findings)}

${missed.length === 0 ? "Every aim is met." : `Not met:\n\n${missed.join("\n")}`}
`;
}
