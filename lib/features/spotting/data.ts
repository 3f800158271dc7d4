import { AppError } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import type { TextRange } from "@/lib/core/language/text-range";
import { passagesOf } from "@/lib/features/documents/domain";
import { documentSchema } from "@/lib/features/documents/schema";
import type { Transaction } from "@/lib/platform/db/database";
import type { Prisma } from "@/lib/platform/db/generated/client";
import type { WorkspaceScope } from "@/lib/platform/scope";
import { type CoveredSentence, coverageOf, numbersOf } from "./coverage";
import { readingOf } from "./reading";
import type { CoverageNumbers, DismissalView } from "./schema";

const selection = {
  createdBy: { select: { id: true, user: { select: { name: true } } } },
} as const satisfies Prisma.DismissalInclude;

type DismissalRecord = Prisma.DismissalGetPayload<{ include: typeof selection }>;

/** The dismissals of a version that were not taken back, in the order of the text. */
export async function dismissalsOf(
  scope: WorkspaceScope,
  versionId: string,
  reader: Transaction = scope.db.prisma,
): Promise<DismissalView[]> {
  const records = await reader.dismissal.findMany({
    where: { workspaceId: scope.workspaceId, versionId, removedAt: null },
    include: selection,
    orderBy: [{ start: "asc" }, { end: "asc" }],
  });
  return records.map(toDismissalView);
}

function toDismissalView({ createdBy, ...record }: DismissalRecord): DismissalView {
  return {
    id: record.id,
    versionId: record.versionId,
    start: record.start,
    end: record.end,
    exact: record.exact,
    reason: record.reason,
    by: createdBy ? { memberId: createdBy.id, name: createdBy.user.name } : null,
    at: record.createdAt.toISOString(),
  };
}

/** A version's sentences with what became of each; offsets in UTF-16 code units. */
export type VersionCoverage = {
  numbers: CoverageNumbers;
  sentences: CoveredSentence[];
  dismissals: DismissalView[];
};

/** What a version keeps of its blocks was checked when the text came in. */
function passagesIn(text: string, blocks: unknown): TextRange[] {
  return passagesOf(text, documentSchema.shape.blocks.parse(blocks));
}

/**
 * What became of each sentence of a version: the one answer for the page, the API and the report.
 *
 * @throws AppError `not_found` for an id that is none of this workspace
 */
export async function coverageOfVersion(
  scope: WorkspaceScope,
  versionId: string,
): Promise<VersionCoverage & { text: string }> {
  const { workspaceId } = scope;
  const version = isId(versionId)
    ? await scope.db.prisma.articleVersion.findFirst({
        where: { id: versionId, workspaceId },
        select: { text: true, sha256: true, blocks: true },
      })
    : null;
  if (!version) throw new AppError("not_found");
  const [anchors, dismissals] = await Promise.all([
    scope.db.prisma.anchor.findMany({
      where: { workspaceId, versionId, start: { not: null }, claim: { deletedAt: null } },
      select: { start: true, end: true },
    }),
    dismissalsOf(scope, versionId),
  ]);
  const claims = anchors.flatMap(({ start, end }) =>
    start === null || end === null ? [] : [{ start, end }],
  );
  const { text, sha256 } = version;
  const reading = readingOf({ text, sha256, blocks: passagesIn(text, version.blocks) });
  const sentences = coverageOf(text, reading.sentences, { claims, dismissals, candidates: [] });
  return { numbers: numbersOf(sentences), sentences, dismissals, text };
}
