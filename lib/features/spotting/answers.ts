import { AppError } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import type { TextRange } from "@/lib/core/language/text-range";
import { codePointLength, toCodePoints, toUtf16 } from "@/lib/core/offsets";
import { fail, ok, type Result } from "@/lib/core/result";
import { findArticle, getArticle, versionsOf } from "@/lib/features/articles/data";
import type { VersionView } from "@/lib/features/articles/schema";
import { outsideText, type RangeError } from "@/lib/features/claims/mutations";
import type { WorkspaceScope } from "@/lib/platform/scope";

/** The version that a path names by its article and its number. Throws `not_found`. */
export async function versionInPath(
  scope: WorkspaceScope,
  { article: idOrSlug, number }: { article: string; number: number },
): Promise<VersionView> {
  const article = isId(idOrSlug)
    ? await getArticle(scope, idOrSlug)
    : await findArticle(scope, idOrSlug);
  const versions = article ? await versionsOf(scope, article.id) : [];
  const version = versions.find((one) => one.number === number);
  if (!version) throw new AppError("not_found");
  return version;
}

/** The same passages with their offsets in Unicode code points, as everything that leaves has them. */
export function inCodePoints<T extends TextRange>(text: string, passages: readonly T[]): T[] {
  const offsets = toCodePoints(
    text,
    passages.flatMap(({ start, end }) => [start, end]),
  );
  return passages.map((passage, index) => ({
    ...passage,
    start: offsets[index * 2]!,
    end: offsets[index * 2 + 1]!,
  }));
}

/** Passages that came from outside, in code points, as UTF-16 code units of the text. */
export function inUtf16(
  text: string,
  passages: readonly TextRange[],
): Result<TextRange[], RangeError> {
  const length = codePointLength(text);
  if (passages.some(({ end }) => end > length)) return fail(outsideText);
  const offsets = toUtf16(
    text,
    passages.flatMap(({ start, end }) => [start, end]),
  );
  return ok(
    passages.map((_, index) => ({ start: offsets[index * 2]!, end: offsets[index * 2 + 1]! })),
  );
}
