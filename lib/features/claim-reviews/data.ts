import { AppError } from "@/lib/core/errors";
import { ok, type Result } from "@/lib/core/result";
import { claimRef } from "@/lib/features/claims/domain";
import { identify } from "@/lib/features/sources/identity";
import type { Prisma } from "@/lib/platform/db/generated/client";
import type { WorkspaceScope } from "@/lib/platform/scope";
import { type BroughtMarkup, type MarkupError, readMarkup } from "./incoming";
import { can } from "./policy";
import { fingerprintOf, sourceOf, verdictOf, viewOf } from "./record";
import type { OutsideVerdict, OutsideVerdictView, Preview } from "./schema";

/** How many reviews and problems a preview lists. */
const MOST_LISTED = 200;

const selection = {
  source: { select: { identity: true } },
  evidence: {
    where: { removedAt: null, claim: { deletedAt: null } },
    select: {
      stance: true,
      claim: { select: { id: true, number: true, article: { select: { number: true } } } },
    },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  },
} as const satisfies Prisma.OutsideVerdictInclude;

type KnownRow = Prisma.OutsideVerdictGetPayload<{ include: typeof selection }>;

/** Reads what somebody brings, and sets it beside what the desk has. Stores nothing. */
export async function previewMarkup(
  scope: WorkspaceScope,
  brought: BroughtMarkup,
): Promise<Result<Preview, MarkupError>> {
  if (!can(scope.actor, "outside_verdict.import")) throw new AppError("forbidden");
  const read = await readMarkup(brought);
  if (!read.ok) return read;
  const { address, found, problems } = read.value;
  const listed = found.slice(0, MOST_LISTED);
  const known = await knownOf(
    scope,
    listed.map(({ verdict }) => verdict),
  );
  return ok({
    address,
    found: listed.map(({ place, verdict }) => ({
      place,
      ...viewOf(verdict, known.get(keyOf(verdict))),
    })),
    problems: problems.slice(0, MOST_LISTED),
    more: found.length - listed.length,
  });
}

/** The newest outside verdicts that are on no claim, and whether there are more. */
export async function waitingVerdicts(
  scope: WorkspaceScope,
): Promise<{ verdicts: OutsideVerdictView[]; more: boolean }> {
  const rows = await scope.db.prisma.outsideVerdict.findMany({
    where: {
      workspaceId: scope.workspaceId,
      evidence: { none: { removedAt: null, claim: { deletedAt: null } } },
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: MOST_LISTED + 1,
  });
  const verdicts = rows
    .slice(0, MOST_LISTED)
    .map((row) => viewOf(verdictOf(row), { id: row.id, claims: [] }));
  return { verdicts, more: rows.length > MOST_LISTED };
}

/** What the desk has of some verdicts, by {@link keyOf}. */
async function knownOf(scope: WorkspaceScope, verdicts: readonly OutsideVerdict[]) {
  const rows = await scope.db.prisma.outsideVerdict.findMany({
    where: {
      workspaceId: scope.workspaceId,
      fingerprint: { in: verdicts.map(fingerprintOf) },
    },
    include: selection,
  });
  return new Map(
    rows.map((row) => [
      `${row.source.identity} ${row.fingerprint}`,
      { id: row.id, claims: row.evidence.map(claimIn) },
    ]),
  );
}

function keyOf(verdict: OutsideVerdict): string {
  return `${identify(sourceOf(verdict)).identity} ${fingerprintOf(verdict)}`;
}

function claimIn({ stance, claim }: KnownRow["evidence"][number]) {
  return { id: claim.id, ref: claimRef(claim.article.number, claim.number), stance };
}
