import { AppError } from "@/lib/core/errors";
import { toCodePoints, toUtf16 } from "@/lib/core/offsets";
import { fail, ok, type Result } from "@/lib/core/result";
import type { WorkspaceScope } from "@/lib/platform/scope";
import { outsideText, type RangeError } from "./mutations";
import type { ClaimView } from "./schema";

/**
 * The same claims with the offsets of their anchors in Unicode code points, as everything that
 * leaves the program has them. Reads the text of each version that is named once.
 */
export async function inCodePoints(
  scope: WorkspaceScope,
  claims: readonly ClaimView[],
): Promise<ClaimView[]> {
  const versionIds = new Set(claims.flatMap((claim) => claim.anchors.map((a) => a.versionId)));
  const versions = await scope.db.prisma.articleVersion.findMany({
    where: { workspaceId: scope.workspaceId, id: { in: [...versionIds] } },
    select: { id: true, text: true },
  });
  const converted = new Map<ClaimView["anchors"][number], { start: number; end: number }>();
  for (const { id, text } of versions) convertAnchors(claims, id, text, converted);
  return claims.map((claim) => ({
    ...claim,
    anchors: claim.anchors.map((anchor) => ({ ...anchor, ...converted.get(anchor) })),
  }));
}

function convertAnchors(
  claims: readonly ClaimView[],
  versionId: string,
  text: string,
  into: Map<ClaimView["anchors"][number], { start: number; end: number }>,
): void {
  const anchors = claims
    .flatMap((claim) => claim.anchors)
    .filter((anchor) => anchor.versionId === versionId && anchor.start !== null);
  const offsets = toCodePoints(
    text,
    anchors.flatMap((anchor) => [anchor.start!, anchor.end!]),
  );
  anchors.forEach((anchor, index) => {
    into.set(anchor, { start: offsets[index * 2]!, end: offsets[index * 2 + 1]! });
  });
}

/**
 * A range that came from outside, in code points, as UTF-16 code units of the version's text.
 *
 * @throws AppError `not_found` when the version is none of this workspace
 */
export async function rangeInUtf16(
  scope: WorkspaceScope,
  versionId: string,
  range: { start: number; end: number },
): Promise<Result<{ start: number; end: number }, RangeError>> {
  const version = await scope.db.prisma.articleVersion.findFirst({
    where: { id: versionId, workspaceId: scope.workspaceId },
    select: { text: true, length: true },
  });
  if (!version) throw new AppError("not_found");
  if (range.end > version.length) return fail(outsideText);
  const [start, end] = toUtf16(version.text, [range.start, range.end]);
  return ok({ start: start!, end: end! });
}
