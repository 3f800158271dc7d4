import { open } from "node:fs/promises";
import type { Command } from "commander";
import { findArticle } from "@/lib/features/articles/data";
import { articleRef, FILE_TOO_LARGE } from "@/lib/features/articles/domain";
import { addVersion, importText } from "@/lib/features/articles/importing";
import type { Brought } from "@/lib/features/articles/incoming";
import type { Imported } from "@/lib/features/articles/taking-in";
import { FORMAT_ENDINGS, MAX_FILE_BYTES } from "@/lib/features/documents/domain";
import type { WorkspaceScope } from "@/lib/platform/scope";
import { type DeskOptions, deskOption, jsonOption, withDesk } from "./desk";
import { answer, complain, failureOf, note, type OutputOptions, Refusal, run } from "./output";

type Options = DeskOptions & OutputOptions & { article?: string };

/** What became of one file or address. `already_imported` is no failure: the desk has the text. */
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
A file is ${Object.values(FORMAT_ENDINGS)
  .map(([ending]) => ending)
  .join(
    ", ",
  )}, of at most ${MAX_FILE_BYTES / 1024 / 1024} MB; of a page at an address, the article alone is read.
The original of a reading copy is recognised by its SHA-256 and becomes the next version of that
article, with every claim where it stands there. Any other text becomes a new article without
claims, or with --article the next version of that one. A text that the desk has is not taken twice.

Examples:
  npm run -s plumbline -- import ~/articles/*.docx
  npm run -s plumbline -- import --json https://example.org/a-page
  npm run -s plumbline -- import --article a-slug second-draft.pdf`;

export function addImport(program: Command): void {
  program
    .command("import")
    .description("bring texts to the desk")
    .argument("<file...>", "files, or addresses that begin with http:// or https://")
    .option("--article <slug>", "add each as the next version of this article")
    .addOption(deskOption())
    .addOption(jsonOption())
    .addHelpText("after", HELP)
    .action((files: string[], options: Options) => run(options, () => importAll(files, options)));
}

async function importAll(files: string[], options: Options): Promise<void> {
  const results = await withDesk(options, async (scope) => {
    const articleId = await articleNamed(scope, options.article);
    const done: FileResult[] = [];
    for (const file of files) {
      const result = await importFile(scope, file, articleId);
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

async function articleNamed(scope: WorkspaceScope, slug?: string): Promise<string | null> {
  if (slug === undefined) return null;
  const article = await findArticle(scope, slug);
  if (article) return article.id;
  throw new Refusal({ code: "no_such_article", message: `The desk has no article ${slug}.` });
}

async function importFile(
  scope: WorkspaceScope,
  file: string,
  articleId: string | null,
): Promise<FileResult> {
  try {
    const brought = await bring(file);
    const imported = await (articleId === null
      ? importText(scope, brought)
      : addVersion(scope, { ...brought, articleId }));
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

async function bring(file: string): Promise<Brought> {
  if (/^https?:\/\//iu.test(file)) return { source: { url: file }, sourceFile: null };
  return { source: { bytes: await readBytes(file) }, sourceFile: file };
}

/** The bytes of a file. One that is too large is refused by its size, without being read. */
async function readBytes(file: string): Promise<Uint8Array> {
  const handle = await open(file);
  try {
    const stats = await handle.stat();
    if (stats.isDirectory())
      throw new Refusal({ code: "EISDIR", message: "This is a folder; name its files." });
    if (stats.size > MAX_FILE_BYTES) {
      throw new Refusal({ code: "too_large", message: FILE_TOO_LARGE });
    }
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
