import process from "node:process";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { type Command, Option } from "commander";
import { AppError } from "@/lib/core/errors";
import { exportReport } from "@/lib/features/reports/mutations";
import {
  choiceFrom,
  NOTE_CHOICES,
  REPORT_FORMATS,
  type ReportFormat,
  reportQuerySchema,
} from "@/lib/features/reports/schema";
import { CLAIM_STATUSES } from "@/lib/features/claims/domain";
import { writeWhole } from "@/lib/platform/whole-file";
import { type DeskOptions, deskOption, jsonOption, withDesk } from "./desk";
import { note, type OutputOptions, Refusal, run } from "./output";

type Options = DeskOptions &
  OutputOptions & {
    format: ReportFormat;
    article?: string[];
    status?: string[];
    notes?: string;
    history?: boolean;
    archived?: boolean;
    out?: string;
  };

const HELP = `
The report goes to standard output, or whole into a file. The same content gives the same bytes.

Examples:
  npm run -s plumbline -- export --format json > desk.json
  npm run -s plumbline -- export --format csv --status disputed needs_context --out open.csv
  npm run -s plumbline -- export --format html --article a-slug --history --out report.html`;

export function addExport(program: Command): void {
  program
    .command("export")
    .description("write a report, or the desk's data as JSON")
    .addOption(
      new Option("--format <format>", "what to write")
        .choices(REPORT_FORMATS)
        .makeOptionMandatory(),
    )
    .option("--article <slug...>", "these articles only")
    .addOption(new Option("--status <status...>", "claims of these only").choices(CLAIM_STATUSES))
    .addOption(
      new Option("--notes <which>", "notes for the report, all, or none").choices(NOTE_CHOICES),
    )
    .option("--history", "with the history of each claim")
    .option("--archived", "archived articles too")
    .option("--out <file>", "write to this file")
    .addOption(deskOption())
    .addOption(jsonOption())
    .addHelpText("after", HELP)
    .action((options: Options) => run(options, () => write(options)));
}

async function write(options: Options): Promise<void> {
  const { format, out } = options;
  const { article, status, notes, history, archived } = options;
  const flags = { history: history && "yes", archived: archived && "yes" };
  const query = reportQuerySchema.parse({ article, status, notes, ...flags });
  await withDesk(options, async (scope) => {
    const bytes = exportReport(scope, choiceFrom(query, format), format);
    try {
      if (out === undefined) await print(bytes);
      else note(`${await writeWhole(out, bytes)} bytes written to ${out}.`);
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== "not_found") throw error;
      const message = `The desk has no article ${(article ?? []).join(" or ")}.`;
      throw new Refusal({ code: "no_such_article", message }, error);
    }
  });
}

// Who reads may have enough before the end (`… | head`): then the rest is not made.
async function print(bytes: AsyncIterable<Uint8Array>): Promise<void> {
  try {
    await pipeline(Readable.from(bytes), process.stdout, { end: false });
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EPIPE")) throw error;
  }
}
