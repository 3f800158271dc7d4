import { toCodePoints } from "@/lib/core/offsets";
import { versionText } from "@/lib/features/articles/data";
import type { WorkspaceScope } from "@/lib/platform/scope";
import type { BroughtAnnotation, BroughtAnnotations } from "./schema";

/** What was brought with offsets in Unicode code points, as everything that leaves the program has them. */
export async function inCodePoints(
  scope: WorkspaceScope,
  brought: BroughtAnnotations,
): Promise<BroughtAnnotations> {
  const text = await versionText(scope, brought.version.id);
  return { ...brought, annotations: converted(text, brought.annotations) };
}

function converted(text: string, annotations: readonly BroughtAnnotation[]): BroughtAnnotation[] {
  const ranges = annotations.flatMap(({ start, end, candidates }) => [
    ...(start === null || end === null ? [] : [start, end]),
    ...candidates.flatMap((place) => [place.start, place.end]),
  ]);
  const offsets = toCodePoints(text, ranges).values();
  const next = () => offsets.next().value ?? 0;
  return annotations.map((one) => ({
    ...one,
    ...(one.start === null ? {} : { start: next(), end: next() }),
    candidates: one.candidates.map(({ exact }) => ({ start: next(), end: next(), exact })),
  }));
}
