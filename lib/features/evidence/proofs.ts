import { newestWithText } from "@/lib/features/snapshots/data";
import type { Transaction } from "@/lib/platform/db/database";
import type { WorkspaceScope } from "@/lib/platform/scope";
import { proveQuotes } from "./proof";

/** A snapshot that was kept, with its readable text where it has one. */
type KeptSnapshot = { snapshotId: string; sourceId: string; textSha256: string | null };

/** Looks every passage that is quoted from a source up in a snapshot of it that was just kept. */
export async function proveSnapshot(
  tx: Transaction,
  { workspaceId }: Pick<WorkspaceScope, "workspaceId">,
  { snapshotId, sourceId, textSha256 }: KeptSnapshot,
): Promise<void> {
  if (textSha256 === null) return;
  const evidence = await tx.evidence.findMany({
    where: { workspaceId, sourceId, quote: { not: null } },
    select: { id: true, quote: true },
  });
  await prove(tx, workspaceId, { snapshotId, textSha256 }, evidence);
}

/**
 * Looks the passage that a piece of evidence quotes up anew, in the newest snapshot with a text: for a
 * quote that is new or another one than it was.
 */
export async function proveEvidence(
  tx: Transaction,
  scope: WorkspaceScope,
  evidence: { id: string; sourceId: string; quote: string | null },
): Promise<void> {
  const { workspaceId } = scope;
  await tx.quoteProof.deleteMany({ where: { workspaceId, evidenceId: evidence.id } });
  if (evidence.quote === null) return;
  const snapshot = await newestWithText(scope, evidence.sourceId, tx);
  if (snapshot) await prove(tx, workspaceId, snapshot, [evidence]);
}

async function prove(
  tx: Transaction,
  workspaceId: string,
  { snapshotId, textSha256 }: { snapshotId: string; textSha256: string },
  evidence: readonly { id: string; quote: string | null }[],
): Promise<void> {
  if (evidence.length === 0) return;
  const { text } = await tx.snapshotText.findUniqueOrThrow({
    where: { workspaceId_sha256: { workspaceId, sha256: textSha256 } },
    select: { text: true },
  });
  const proofs = proveQuotes(
    text,
    evidence.map(({ quote }) => quote ?? ""),
  );
  await tx.quoteProof.createMany({
    data: proofs.map((proof, index) => ({
      workspaceId,
      evidenceId: evidence[index]!.id,
      snapshotId,
      ...proof,
    })),
    skipDuplicates: true,
  });
}
