import { type Command, Option } from "commander";
import { findArticle } from "@/lib/features/articles/data";
import { articleRef } from "@/lib/features/articles/domain";
import { addVersion, importText } from "@/lib/features/articles/importing";
import type { Brought } from "@/lib/features/articles/incoming";
import type { Imported } from "@/lib/features/articles/taking-in";
import { FORMAT_ENDINGS, MAX_FILE_BYTES } from "@/lib/features/documents/domain";
import type { WorkspaceScope } from "@/lib/platform/scope";
import { type AnnotationsResult, bringFile, showAnnotations } from "./annotations";
import { importClaimReviews } from "./claim-reviews";
import { type DeskOptions, deskOption, jsonOption, withDesk } from "./desk";
import { answer, complain, failureOf, note, type OutputOptions, Refusal, run } from "./output";
import { readBytes } from "./read-bytes";

type Options = DeskOptions &
  OutputOptions & { article?: string; annotations?: string[]; claimReviews?: boolean };

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

Annotations are what Hypothesis gives, or W3C Web Annotations as JSON. They are of the article that
--article names, or of the one whose text stands beside them. Each whose words stand in one place of
the newest version becomes a claim there, its comment a note; the others are listed. One that was
brought before gives nothing twice.

With --claim-reviews each is a page, or JSON-LD, with schema.org's ClaimReview in it. What others found
becomes sources of the desk, marked as theirs; which claims it speaks of, people say on the page
“Outside verdicts”. One that is here already is not taken twice.

Examples:
  npm run -s plumbline -- import ~/articles/*.docx
  npm run -s plumbline -- import --json https://example.org/a-page
  npm run -s plumbline -- import --article a-slug second-draft.pdf
  npm run -s plumbline -- import page.html --annotations hypothesis.json
  npm run -s plumbline -- import --claim-reviews https://example.org/a-fact-check`;

export function addImport(program: Command): void {
  program
    .command("import")
    .description("bring texts to the desk, and annotations as claims")
    .argument("[file...]", "files, or addresses that begin with http:// or https://")
    .option("--article <slug>", "add each as the next version of this article")
    .option("--annotations <file>", "annotations of the article; may be given again", together)
    .addOption(
      new Option("--claim-reviews", "what other desks found, from their pages' markup").conflicts([
        "article",
        "annotations",
      ]),
    )
    .addOption(deskOption())
    .addOption(jsonOption())
    .addHelpText("after", HELP)
    .action((files: string[], options: Options) => run(options, () => importAll(files, options)));
}

function together(file: string, files: string[] = []): string[] {
  return [...files, file];
}

async function importAll(files: string[], options: Options): Promise<void> {
  const { annotations: annotationFiles = [] } = options;
  if (files.length + annotationFiles.length === 0) {
    throw new Refusal({ code: "nothing", message: "Name a file or an address to import." });
  }
  if (options.claimReviews) return importClaimReviews(files, options);
  const { results, annotations } = await withDesk(options, async (scope) => {
    const articleId = await articleNamed(scope, options.article);
    const brought = await importFiles(scope, files, articleId, options);
    const about = articleId ?? brought.articleId;
    return { results: brought.results, annotations: await bringFiles(scope, about, options) };
  });
  if (options.json) {
    answer(options, "", annotationFiles.length > 0 ? { results, annotations } : { results });
  }
  const all = [...results, ...annotations];
  const failed = all.filter(({ outcome }) => outcome === "failed").length;
  if (failed === 0) return;
  const message = `${failed} of ${all.length} files could not be imported.`;
  complain(options, { code: "failed", message });
}

/** @returns the article that all of the files are texts of, besides; null where there are several */
async function importFiles(
  scope: WorkspaceScope,
  files: readonly string[],
  articleId: string | null,
  { json }: Options,
): Promise<{ results: FileResult[]; articleId: string | null }> {
  const results: FileResult[] = [];
  const articles = new Set<string>();
  for (const file of files) {
    const { result, article } = await importFile(scope, file, articleId);
    if (!json) show(result);
    results.push(result);
    if (article !== null) articles.add(article);
  }
  const [first = null] = articles;
  return { results, articleId: articles.size === 1 ? first : null };
}

async function bringFiles(
  scope: WorkspaceScope,
  articleId: string | null,
  { annotations: files = [], json }: Options,
): Promise<AnnotationsResult[]> {
  const results: AnnotationsResult[] = [];
  for (const file of files) {
    const result = articleId === null ? ofWhich(file) : await bringFile(scope, file, articleId);
    if (!json) showAnnotations(result);
    results.push(result);
  }
  return results;
}

function ofWhich(file: string): AnnotationsResult {
  const message = "Name the article that the annotations are of with --article, or give its text.";
  return { file, outcome: "failed", code: "which_article", message };
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
): Promise<{ result: FileResult; article: string | null }> {
  try {
    const brought = await bring(file);
    const imported = await (articleId === null
      ? importText(scope, brought)
      : addVersion(scope, { ...brought, articleId }));
    if (imported.ok) {
      const { outcome, article, version } = imported.value;
      const at = { article: articleRef(article.number), version: version.number };
      return {
        result: { file, outcome, ...at, claims: version.anchored },
        article: article.id,
      };
    }
    const { error } = imported;
    const { code, message } = error;
    return error.code === "already_imported"
      ? { result: { file, outcome: error.code, code, message }, article: error.article.id }
      : { result: { file, outcome: "failed", code, message }, article: null };
  } catch (error) {
    const { code, message } = failureOf(error, "The file");
    return { result: { file, outcome: "failed", code, message }, article: null };
  }
}

async function bring(file: string): Promise<Brought> {
  if (/^https?:\/\//iu.test(file)) return { source: { url: file }, sourceFile: null };
  return { source: { bytes: await readBytes(file) }, sourceFile: file };
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
