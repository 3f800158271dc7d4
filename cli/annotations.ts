import { readAnnotations } from "@/lib/features/annotations/annotation-file";
import { bringAnnotations } from "@/lib/features/annotations/mutations";
import { inCodePoints } from "@/lib/features/annotations/positions";
import type { BroughtAnnotation } from "@/lib/features/annotations/schema";
import { isLeftOut } from "@/lib/features/annotations/domain";
import { broughtWords, leftOutWords } from "@/lib/features/annotations/words";
import { articleRef } from "@/lib/features/articles/domain";
import type { WorkspaceScope } from "@/lib/platform/scope";
import { answer, failureOf, note, Refusal } from "./output";
import { readBytes } from "./read-bytes";

/** What became of a file of annotations; offsets in Unicode code points. */
export type AnnotationsResult =
  | {
      file: string;
      outcome: "brought";
      article: string;
      version: number;
      annotations: BroughtAnnotation[];
    }
  | { file: string; outcome: "failed"; code: string; message: string };

/** Brings a file of annotations to an article: all that is found for certain, or nothing. */
export async function bringFile(
  scope: WorkspaceScope,
  file: string,
  articleId: string,
): Promise<AnnotationsResult> {
  try {
    const read = readAnnotations(parsed(await readBytes(file)));
    if (!read.ok) return { file, outcome: "failed", ...read.error };
    const brought = await bringAnnotations(scope, { articleId, annotations: read.value });
    if (!brought.ok) return { file, outcome: "failed", ...brought.error };
    const { article, version, annotations } = await inCodePoints(scope, brought.value);
    const at = { article: articleRef(article.number), version: version.number };
    return { file, outcome: "brought", ...at, annotations };
  } catch (error) {
    const { code, message } = failureOf(error, "The file");
    return { file, outcome: "failed", code, message };
  }
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw new Refusal({ code: "not_annotations", message: "The file is not JSON in UTF-8." });
  }
}

/** Tells people of it: what was brought as the result, what was left out besides. */
export function showAnnotations(result: AnnotationsResult): void {
  const { file } = result;
  if (result.outcome === "failed") return note(`${file}: ${result.message}`);
  const { article, version, annotations } = result;
  answer({}, `${file}: ${broughtWords(result)} (${article}, version ${version})`, null);
  for (const one of annotations) {
    if (isLeftOut(one.outcome)) note(`${file}: ${leftOutWords(one)}`);
  }
}
