import type { TextRange } from "@/lib/core/language/text-range";
import { type VersionContent, versionContent } from "@/lib/features/articles/data";
import type { Transaction } from "@/lib/platform/db/database";
import type { Prisma } from "@/lib/platform/db/generated/client";
import type { WorkspaceScope } from "@/lib/platform/scope";
import { type CoveredSentence, numbersOf } from "./coverage";
import { candidatesIn, coveredSentences, type TextToRead } from "./reading";
import type { CoverageNumbers, DismissalView, ProposalList } from "./schema";

const selection = {
  createdBy: { select: { id: true, user: { select: { name: true } } } },
  carriedFrom: { select: { number: true } },
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

function toDismissalView({ createdBy, carriedFrom, ...record }: DismissalRecord): DismissalView {
  return {
    id: record.id,
    versionId: record.versionId,
    start: record.start,
    end: record.end,
    exact: record.exact,
    reason: record.reason,
    by: createdBy ? { memberId: createdBy.id, name: createdBy.user.name } : null,
    at: record.createdAt.toISOString(),
    carriedFrom: carriedFrom?.number ?? null,
  };
}

/** A version's text and sentences with what became of each; offsets in UTF-16 code units. */
export type VersionCoverage = {
  content: VersionContent;
  numbers: CoverageNumbers;
  sentences: CoveredSentence[];
  dismissals: DismissalView[];
};

/**
 * What became of each sentence of a version: the one answer for the page, the API and the report.
 *
 * @throws AppError `not_found` for a version that is none of this workspace
 */
export async function coverageOfVersion(
  scope: WorkspaceScope,
  version: { id: string; sha256: string },
): Promise<VersionCoverage> {
  const { workspaceId } = scope;
  const [content, anchors, dismissals] = await Promise.all([
    versionContent(scope, version.id),
    scope.db.prisma.anchor.findMany({
      where: { workspaceId, versionId: version.id, claim: { deletedAt: null } },
      select: { start: true, end: true },
    }),
    dismissalsOf(scope, version.id),
  ]);
  const claims = anchors.flatMap(({ start, end }) =>
    start === null || end === null ? [] : [{ start, end }],
  );
  const text = { ...content, sha256: version.sha256 };
  return { content, dismissals, ...coverageOfText(text, claims, dismissals) };
}

/** What became of each sentence of a text that is known, with what people did in it. */
export function coverageOfText(
  text: TextToRead,
  claims: readonly TextRange[],
  dismissals: readonly TextRange[],
): { numbers: CoverageNumbers; sentences: CoveredSentence[] } {
  const sentences = coveredSentences(text, claims, dismissals);
  return { numbers: numbersOf(sentences), sentences };
}

/**
 * What the spotter proposes in a version, with what was dismissed there. Reading a long article takes
 * it a part of a second, the first time: so no page waits for it.
 *
 * @throws AppError `not_found` for a version that is none of this workspace
 */
export async function proposalsOfVersion(
  scope: WorkspaceScope,
  version: { id: string; sha256: string },
): Promise<ProposalList> {
  const [content, dismissals] = await Promise.all([
    versionContent(scope, version.id),
    dismissalsOf(scope, version.id),
  ]);
  return { proposals: candidatesIn({ ...content, sha256: version.sha256 }), dismissals };
}
