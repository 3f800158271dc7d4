import type { z } from "zod";
import { fail, ok, type Result } from "@/lib/core/result";
import { getEvidence } from "@/lib/features/evidence/data";
import { attachEvidence, contentOf } from "@/lib/features/evidence/mutations";
import type { EvidenceView } from "@/lib/features/evidence/schema";
import type { Transaction } from "@/lib/platform/db/database";
import { transact } from "@/lib/platform/db/transact";
import type { WorkspaceScope } from "@/lib/platform/scope";
import { authorize, type SameClaimError } from "./mutations";
import { lockBoth } from "./record";
import type { TakenOver, takeOverSchema } from "./schema";

export type EvidenceUnknownError = { code: "evidence_unknown"; message: string };

/**
 * Copies pieces of evidence of one claim to another, which keeps them whatever becomes of the first.
 * What the claim has already (the same source for the same words, in the same stance) it gets no
 * second time. The pieces are evidence of the one who takes them: they answer for them now.
 */
export async function takeOverEvidence(
  scope: WorkspaceScope,
  { claimId, fromId, evidenceIds }: z.output<typeof takeOverSchema>,
): Promise<Result<TakenOver, SameClaimError | EvidenceUnknownError>> {
  authorize(scope, "evidence.take_over");
  if (claimId === fromId) {
    return fail({ code: "same_claim", message: "Choose another claim to take evidence from." });
  }
  return transact(scope.db, async (tx) => {
    const [claim, from] = await lockBoth(tx, scope, claimId, fromId);
    const pieces: EvidenceView[] = [];
    for (const id of new Set(evidenceIds)) pieces.push(await getEvidence(scope, id, tx));
    if (pieces.some((piece) => piece.claimId !== from.id || piece.removedAt !== null)) {
      return fail({
        code: "evidence_unknown",
        message: `A piece of evidence is no longer on ${from.ref}. Nothing was taken over.`,
      });
    }
    const known = await keysOn(tx, scope, claim.id);
    const taken: TakenOver["taken"] = [];
    for (const piece of pieces) {
      const { source, stance, quote } = piece;
      const key = keyOf({ sourceId: source.id, stance, quote });
      if (known.has(key)) continue;
      known.add(key);
      const { id, revision } = await attachEvidence(tx, scope, claim, {
        content: contentOf(piece),
        sourceId: source.id,
        outsideVerdictId: piece.outsideVerdict?.id ?? null,
        from: from.ref,
      });
      taken.push({ id, revision });
    }
    return ok({ taken, already: pieces.length - taken.length });
  });
}

async function keysOn(
  tx: Transaction,
  { workspaceId }: WorkspaceScope,
  claimId: string,
): Promise<Set<string>> {
  const pieces = await tx.evidence.findMany({
    where: { workspaceId, claimId, removedAt: null },
    select: { sourceId: true, stance: true, quote: true },
  });
  return new Set(pieces.map(keyOf));
}

/** What makes two pieces of evidence one; `IS_HERE` of other-claims.ts as a text. */
function keyOf(piece: { sourceId: string; stance: string; quote: string | null }): string {
  return JSON.stringify([piece.sourceId, piece.stance, piece.quote]);
}
