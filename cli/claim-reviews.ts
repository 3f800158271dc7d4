import { readMarkup } from "@/lib/features/claim-reviews/incoming";
import { importOutsideVerdict } from "@/lib/features/claim-reviews/mutations";
import type { ReadingProblem } from "@/lib/features/claim-reviews/schema";
import type { WorkspaceScope } from "@/lib/platform/scope";
import { type DeskOptions, withDesk } from "./desk";
import { answer, complain, failureOf, note, type OutputOptions } from "./output";
import { readBytes } from "./read-bytes";

/** What became of a file or address: how many outside verdicts it brought, and had brought before. */
type Result =
  | { file: string; outcome: "read"; brought: number; known: number; problems: ReadingProblem[] }
  | { file: string; outcome: "failed"; code: string; message: string };

/** Brings what others found to the desk, as sources: which claims it speaks of a person says. */
export async function importClaimReviews(
  files: readonly string[],
  options: DeskOptions & OutputOptions,
): Promise<void> {
  const results = await withDesk(options, async (scope) => {
    const done: Result[] = [];
    for (const file of files) {
      const result = await bring(scope, file);
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

async function bring(scope: WorkspaceScope, file: string): Promise<Result> {
  try {
    const isAddress = /^https?:\/\//iu.test(file);
    const read = await readMarkup(isAddress ? { url: file } : { bytes: await readBytes(file) });
    if (!read.ok) return { file, outcome: "failed", ...read.error };
    const { found, problems } = read.value;
    if (found.length + problems.length === 0) return nothingIn(file);
    let known = 0;
    for (const { verdict } of found) {
      const imported = await importOutsideVerdict(scope, { verdict, use: null });
      if (imported.ok && imported.value.wasKnown) known += 1;
    }
    return { file, outcome: "read", brought: found.length - known, known, problems };
  } catch (error) {
    const { code, message } = failureOf(error, "The file");
    return { file, outcome: "failed", code, message };
  }
}

function nothingIn(file: string): Result {
  return {
    file,
    outcome: "failed",
    code: "no_claim_reviews",
    message: "There is no ClaimReview in it.",
  };
}

function show(result: Result): void {
  const { file } = result;
  if (result.outcome === "failed") return note(`${file}: ${result.message}`);
  const { brought, known, problems } = result;
  const verdicts = `${brought} outside ${brought === 1 ? "verdict" : "verdicts"}`;
  answer({}, `${file}: ${verdicts} brought in, ${known} here before`, null);
  for (const { place, message } of problems) note(`${file}, ${place}: ${message}`);
}
