import { readFile, stat } from "node:fs/promises";
import type { Command } from "commander";
import { codePointsOf } from "@/lib/core/offsets";
import { readDocument } from "@/lib/features/documents/data";
import { MAX_FILE_BYTES } from "@/lib/features/documents/domain";
import type { Document } from "@/lib/features/documents/schema";
import { type Candidate, spot } from "@/lib/features/spotting/spot";
import { jsonOption } from "./desk";
import { answer, note, type OutputOptions, Refusal, run } from "./output";

type Options = OutputOptions & { all?: boolean };

/** A line of what is printed: offsets in Unicode code points of the text, half open. */
type Line = Pick<Candidate, "text" | "score" | "reasons"> &
  Partial<Pick<Candidate, "kind" | "speaker" | "figures">> & { start: number; end: number };

const TOO_LARGE = `The file is larger than ${MAX_FILE_BYTES / 1024 / 1024} MB, which is the limit.`;

const HELP = `
Proposes what in a text to check: passages that may hold a factual claim, each with a score from
0.5 to 1 and the reasons for it. Nothing is stored and no database is opened. With --json one line
for each: start, end, text, score, reasons, kind, speaker, figures. Offsets are code points of the
text as Plumbline reads the file; of .txt and .md that is the file itself.

Examples:
  npm run -s plumbline -- spot draft.docx
  npm run -s plumbline -- spot draft.txt --json > candidates.jsonl
  npm run -s plumbline -- spot draft.txt --json --all | jq .score`;

export function addSpot(program: Command): void {
  program
    .command("spot")
    .description("propose what in a text to check")
    .argument("<file>", "the text: .txt, .md, .html, .docx or .pdf")
    .option("--all", "sentences that are not proposed too: below 0.5, without reasons")
    .addOption(jsonOption())
    .addHelpText("after", HELP)
    .action((file: string, options: Options) => run(options, () => spotFile(file, options)));
}

async function spotFile(file: string, options: Options): Promise<void> {
  const document = await documentIn(file);
  for (const warning of document.warnings) note(warning);
  const lines = linesOf(document, options.all ?? false);
  for (const line of lines) answer(options, shown(line), line);
  if (lines.length === 0) note("Nothing in the text is proposed.");
}

async function documentIn(file: string): Promise<Document> {
  const { size } = await stat(file);
  if (size > MAX_FILE_BYTES) throw new Refusal({ code: "too_large", message: TOO_LARGE });
  const read = await readDocument({ bytes: await readFile(file), name: file });
  if (!read.ok) throw new Refusal(read.error);
  return read.value;
}

function linesOf({ text, blocks }: Document, isAll: boolean): Line[] {
  const at = codePointsOf(text);
  return spot(text, blocks).flatMap((sentence): Line[] => {
    const { start, end } = sentence;
    if (sentence.candidates.length === 0) {
      const whole = { start: at(start), end: at(end), text: text.slice(start, end) };
      return isAll ? [{ ...whole, score: rounded(sentence.score), reasons: [] }] : [];
    }
    return sentence.candidates.map((candidate) => ({
      ...candidate,
      start: at(candidate.start),
      end: at(candidate.end),
      score: rounded(candidate.score),
    }));
  });
}

/** Four decimals; what is not proposed stays below 0.5. */
function rounded(score: number): number {
  return score < 0.5 ? Math.min(0.4999, Number(score.toFixed(4))) : Number(score.toFixed(4));
}

function shown({ start, end, text, score, reasons, kind, speaker }: Line): string {
  const head = [score.toFixed(2), ...(kind ? [kind] : []), `${start}–${end}`].join("  ");
  const why = [...reasons, ...(speaker ? [`credited to ${speaker}`] : [])].join("; ");
  return [head, `  ${text.replace(/\s+/g, " ")}`, ...(why === "" ? [] : [`  (${why})`])].join("\n");
}
