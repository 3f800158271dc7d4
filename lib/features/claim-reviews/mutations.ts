import type { z } from "zod";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { ok, type Result } from "@/lib/core/result";
import { recordEvent } from "@/lib/features/audit/mutations";
import { lockClaim } from "@/lib/features/claims/record";
import { getEvidence } from "@/lib/features/evidence/data";
import { attachEvidence } from "@/lib/features/evidence/mutations";
import { ratingWords } from "@/lib/features/evidence/outside-words";
import type { EvidenceContent, EvidenceView } from "@/lib/features/evidence/schema";
import { sourceFor } from "@/lib/features/sources/record";
import type { Transaction } from "@/lib/platform/db/database";
import { transact } from "@/lib/platform/db/transact";
import type { WorkspaceScope } from "@/lib/platform/scope";
import { can } from "./policy";
import { columnsOf, sourceOf } from "./record";
import type { importOutsideVerdictSchema, OutsideVerdict } from "./schema";

export type ImportedVerdict = {
  outsideVerdictId: string;
  /** Whether the desk had it before. */
  wasKnown: boolean;
  /** The evidence that cites it on the claim that was named, there before or made now. */
  evidence: EvidenceView | null;
};

/**
 * Brings in what somebody else found: its source, the verdict as published, and where a claim is
 * named a piece of evidence on it, with the stance that a person chose. It never touches a verdict of
 * the desk. Brought in twice, it is there once.
 */
export async function importOutsideVerdict(
  scope: WorkspaceScope,
  { verdict, use }: z.output<typeof importOutsideVerdictSchema>,
): Promise<Result<ImportedVerdict>> {
  if (!can(scope.actor, "outside_verdict.import")) throw new AppError("forbidden");
  return transact(scope.db, async (tx) => {
    const claim = use && (await lockClaim(tx, scope, use.claimId));
    const kept = await keep(tx, scope, verdict);
    const { id: outsideVerdictId, sourceId, wasKnown } = kept;
    if (!use || !claim) return ok({ outsideVerdictId, wasKnown, evidence: null });
    const there = await tx.evidence.findFirst({
      where: {
        workspaceId: scope.workspaceId,
        claimId: claim.id,
        outsideVerdictId,
        removedAt: null,
      },
      select: { id: true },
    });
    const evidence = there
      ? await getEvidence(scope, there.id, tx)
      : await attachEvidence(tx, scope, claim, {
          content: contentOf(verdict, use.stance),
          sourceId,
          outsideVerdictId,
        });
    return ok({ outsideVerdictId, wasKnown, evidence });
  });
}

async function keep(tx: Transaction, scope: WorkspaceScope, verdict: OutsideVerdict) {
  const { workspaceId, actor } = scope;
  const sourceId = await sourceFor(tx, scope, sourceOf(verdict));
  const columns = columnsOf(verdict);
  const id = newId();
  const { count } = await tx.outsideVerdict.createMany({
    data: [{ id, workspaceId, sourceId, createdById: actor.memberId, ...columns }],
    // Where somebody else is bringing in the same, this waits for them and then finds theirs.
    skipDuplicates: true,
  });
  if (count === 0) {
    const { fingerprint } = columns;
    const known = await tx.outsideVerdict.findFirstOrThrow({
      where: { workspaceId, sourceId, fingerprint },
      select: { id: true },
    });
    return { id: known.id, sourceId, wasKnown: true };
  }
  const { claim, reviewer, rating, url } = verdict;
  await recordEvent(tx, scope, {
    type: "outside_verdict.imported",
    payload: { id, claim, reviewer, rating: ratingWords(rating), url },
  });
  return { id, sourceId, wasKnown: false };
}

function contentOf(verdict: OutsideVerdict, stance: EvidenceContent["stance"]): EvidenceContent {
  const nothing = { quote: null, location: null, openedOn: null, archivedUrl: null };
  const { url, citation, title, publisher } = sourceOf(verdict);
  return { url, citation, title, publisher, ...nothing, stance, sourceType: "secondary" };
}
