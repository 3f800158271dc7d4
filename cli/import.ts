import { open } from "node:fs/promises";
import type { Command } from "commander";
import { MAX_TEXT_BYTES, textTooLarge } from "@/lib/core/canonical-text";
import { articleRef } from "@/lib/features/articles/domain";
import { importText, type Imported } from "@/lib/features/articles/importing";
import type { WorkspaceScope } from "@/lib/platform/scope";
import { type DeskOptions, deskOption, jsonOption, withDesk } from "./desk";
import { answer, complain, failureOf, note, type OutputOptions, Refusal, run } from "./output";

type Options = DeskOptions & OutputOptions;

/** What became of one file. `already_imported` is no failure: the desk has the text. */
type FileResult = TakenIn | NotTaken;
type TakenIn = {
  file: string;
  outcome: Imported["outcome"];
  article: string;
  version: number;
  claims: number;
};
type NotTaken = {
  file: string;
  outcome: "already_imported" | "failed";
  code: string;
  message: string;
};

const HELP = `
A file is UTF-8 text of at most ${MAX_TEXT_BYTES / 1024 / 1024} MB. The original of a reading copy is recognised by its
SHA-256 and becomes the next version of that article, with every claim where it stands there.
Any other text becomes a new article without claims. A text that the desk has is not taken twice.

Examples:
  npm run -s plumbline -- import ~/articles/*.txt
  npm run -s plumbline -- import --json draft.txt`;

export function addImport(program: Command): void {
  program
    .command("import")
    .description("bring texts to the desk")
    .argument("<file...>", "text files")
    .addOption(deskOption())
    .addOption(jsonOption())
    .addHelpText("after", HELP)
    .action((files: string[], options: Options) => run(options, () => importAll(files, options)));
}

async function importAll(files: string[], options: Options): Promise<void> {
  const results = await withDesk(options, async (scope) => {
    const done: FileResult[] = [];
    for (const file of files) {
      const result = await importFile(scope, file);
      if (!options.json) show(result);
      done.push(result);
    }
    return done;
  });
  if (options.json) answer(options, "", { results });
  const failed = results.filter(({ outcome }) => outcome === "failed").length;
  if (failed === 0) return;
  const message = `${failed} of ${files.length} files could not be imported.`;
  complain(options, { code: "failed", message });
}

async function importFile(scope: WorkspaceScope, file: string): Promise<FileResult> {
  try {
    const source = { bytes: await readText(file) };
    const imported = await importText(scope, { source, sourceFile: file });
    if (imported.ok) {
      const { outcome, article, version } = imported.value;
      const at = { article: articleRef(article.number), version: version.number };
      return { file, outcome, ...at, claims: version.anchored };
    }
    const { code, message } = imported.error;
    return { file, outcome: code === "already_imported" ? code : "failed", code, message };
  } catch (error) {
    const { code, message } = failureOf(error, "The file");
    return { file, outcome: "failed", code, message };
  }
}

/** The bytes of a file. One that is too large is refused by its size, without being read. */
async function readText(file: string): Promise<Uint8Array> {
  const handle = await open(file);
  try {
    const stats = await handle.stat();
    if (stats.isDirectory())
      throw new Refusal({ code: "EISDIR", message: "This is a folder; name its files." });
    if (stats.size > MAX_TEXT_BYTES) throw new Refusal(textTooLarge(stats.size));
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}

function show(result: FileResult): void {
  const text = `${result.file}: ${"message" in result ? result.message : success(result)}`;
  if (result.outcome === "failed") note(text);
  else answer({}, text, null);
}

function success({ outcome, article, version, claims }: TakenIn): string {
  if (outcome === "article_added") return `new article ${article}, without claims`;
  return `version ${version} of ${article}, ${claims} claims anchored`;
}
