import type { z } from "zod";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { fail, ok, type Result } from "@/lib/core/result";
import { changesBetween } from "@/lib/features/audit/domain";
import { recordEvent } from "@/lib/features/audit/mutations";
import { aboutClaim, type LockedClaim, lockClaim } from "@/lib/features/claims/record";
import { snapshotOnAdd } from "@/lib/features/snapshots/mutations";
import { sourceFor } from "@/lib/features/sources/record";
import type { Transaction } from "@/lib/platform/db/database";
import { transact } from "@/lib/platform/db/transact";
import type { WorkspaceScope } from "@/lib/platform/scope";
import { getEvidence } from "./data";
import { endsVerdict, isCited } from "./domain";
import { can } from "./policy";
import { proveEvidence } from "./proofs";
import { endVerdictsOn, lockEvidence } from "./record";
import type {
  addEvidenceSchema,
  ChangedEvidence,
  editEvidenceSchema,
  EvidenceContent,
  evidenceIdSchema,
  EvidenceView,
  removeEvidenceSchema,
} from "./schema";

export type StaleEvidenceError = { code: "stale"; message: string; current: EvidenceView };
export type UncitedError = { code: "uncited"; message: string };

function authorize(scope: WorkspaceScope): void {
  if (!can(scope.actor, "evidence.write")) throw new AppError("forbidden");
}

/** Attaches evidence to a claim: cites a source, which becomes a record of the desk if it is none. */
export async function addEvidence(
  scope: WorkspaceScope,
  input: z.output<typeof addEvidenceSchema>,
): Promise<Result<EvidenceView, UncitedError>> {
  authorize(scope);
  if (!isCited(input.content)) return uncited();
  return transact(scope.db, async (tx) => {
    const claim = await lockClaim(tx, scope, input.claimId);
    const sourceId = await sourceFor(tx, scope, input.content);
    return ok(await attachEvidence(tx, scope, claim, { ...input, sourceId }));
  });
}

/**
 * Attaches evidence to a claim that the transaction has locked, by who may (`evidence.write`).
 *
 * @param piece `from`: the claim that it was taken over from, by reference
 */
export async function attachEvidence(
  tx: Transaction,
  scope: WorkspaceScope,
  claim: LockedClaim,
  piece: {
    content: EvidenceContent;
    sourceId: string;
    outsideVerdictId?: string | null;
    from?: string;
  },
): Promise<EvidenceView> {
  const { content, sourceId, outsideVerdictId, from } = piece;
  const id = newId();
  await tx.evidence.create({
    data: {
      id,
      workspaceId: scope.workspaceId,
      claimId: claim.id,
      sourceId,
      outsideVerdictId,
      createdById: scope.actor.memberId,
      ...columns(content),
    },
    select: { id: true },
  });
  await recordEvent(tx, scope, {
    type: "evidence.added",
    ...aboutClaim(claim),
    payload: { ref: claim.ref, ...citedAs(content), stance: content.stance, from },
  });
  await snapshotOnAdd(tx, scope, sourceId);
  await proveEvidence(tx, scope, { id, sourceId, quote: content.quote });
  return getEvidence(scope, id, tx);
}

/** A change of a piece of evidence: what its content leaves out stays as it is. */
type EvidenceChange = Omit<z.output<typeof editEvidenceSchema>, "content"> & {
  content: Partial<EvidenceContent>;
};

/**
 * Changes a piece of evidence; a save on an older revision is answered with what is there now.
 * Where it shows something else then, verdicts that rest on it hold no longer.
 */
export async function editEvidence(
  scope: WorkspaceScope,
  input: EvidenceChange,
): Promise<Result<ChangedEvidence, StaleEvidenceError | UncitedError>> {
  authorize(scope);
  return transact(scope.db, async (tx) => {
    const locked = await lockEvidence(tx, scope, input.evidenceId);
    const { claim, evidence } = locked;
    if (evidence.revision !== input.revision || evidence.removedAt !== null) return stale(evidence);
    const before = contentOf(evidence);
    const content = { ...before, ...input.content };
    const changes = changesBetween(before, content);
    const changed = Object.keys(changes);
    if (changed.length === 0) return ok({ ...evidence, endedVerdict: false });
    if (!isCited(content)) return uncited();
    const isSameSource = !("url" in changes || "citation" in changes);
    // What it cites of another source is not what the outside verdict's source says.
    const cites = isSameSource
      ? { sourceId: evidence.source.id }
      : { sourceId: await sourceFor(tx, scope, content), outsideVerdictId: null };
    await write(tx, scope, evidence, { ...columns(content), ...cites });
    if (!isSameSource || "quote" in changes) {
      const { sourceId } = cites;
      await proveEvidence(tx, scope, { id: evidence.id, sourceId, quote: content.quote });
    }
    await recordEvent(tx, scope, {
      type: "evidence.edited",
      ...aboutClaim(claim),
      payload: { ref: claim.ref, title: content.title, changes },
    });
    const endedVerdict =
      endsVerdict(changed) && (await endVerdictsOn(tx, scope, locked, "changed"));
    return ok({ ...(await getEvidence(scope, evidence.id, tx)), endedVerdict });
  });
}

/**
 * Takes a piece of evidence off its claim; verdicts that rest on it keep naming it, and hold no
 * longer.
 */
export async function removeEvidence(
  scope: WorkspaceScope,
  input: z.output<typeof removeEvidenceSchema>,
): Promise<Result<ChangedEvidence, StaleEvidenceError>> {
  authorize(scope);
  return transact(scope.db, async (tx) => {
    const locked = await lockEvidence(tx, scope, input.evidenceId);
    const { claim, evidence } = locked;
    if (evidence.revision !== input.revision || evidence.removedAt !== null) return stale(evidence);
    await write(tx, scope, evidence, { removedAt: new Date() });
    await recordEvent(tx, scope, {
      type: "evidence.removed",
      ...aboutClaim(claim),
      payload: { ref: claim.ref, evidenceId: evidence.id, ...citedAs(evidence) },
    });
    const endedVerdict = await endVerdictsOn(tx, scope, locked, "removed");
    return ok({ ...(await getEvidence(scope, evidence.id, tx)), endedVerdict });
  });
}

/** Brings a removed piece of evidence back. A verdict that ended with it stays ended. */
export async function restoreEvidence(
  scope: WorkspaceScope,
  input: z.output<typeof evidenceIdSchema>,
): Promise<Result<EvidenceView>> {
  authorize(scope);
  return transact(scope.db, async (tx) => {
    const { claim, evidence } = await lockEvidence(tx, scope, input.evidenceId);
    if (evidence.removedAt === null) return ok(evidence);
    await write(tx, scope, evidence, { removedAt: null });
    await recordEvent(tx, scope, {
      type: "evidence.restored",
      ...aboutClaim(claim),
      payload: { ref: claim.ref, ...citedAs(evidence) },
    });
    return ok(await getEvidence(scope, evidence.id, tx));
  });
}

async function write(
  tx: Transaction,
  scope: WorkspaceScope,
  evidence: EvidenceView,
  data: Partial<ReturnType<typeof columns>> & {
    sourceId?: string;
    outsideVerdictId?: null;
    removedAt?: Date | null;
  },
): Promise<void> {
  await tx.evidence.update({
    where: { workspaceId_id: { workspaceId: scope.workspaceId, id: evidence.id } },
    data: { ...data, revision: evidence.revision + 1, updatedAt: new Date() },
    select: { id: true },
  });
}

function columns(content: EvidenceContent) {
  return { ...content, openedOn: content.openedOn === null ? null : new Date(content.openedOn) };
}

/** What a person wrote about a piece of evidence, as they would write it again. */
export function contentOf(evidence: EvidenceView): EvidenceContent {
  const { url, citation, title, publisher, stance, sourceType } = evidence;
  const { quote, location, openedOn, archivedUrl } = evidence;
  return {
    url,
    citation,
    title,
    publisher,
    stance,
    sourceType,
    quote,
    location,
    openedOn,
    archivedUrl,
  };
}

function citedAs({ title, url, citation }: EvidenceContent | EvidenceView) {
  return { title, url, citation };
}

function uncited() {
  return fail({
    code: "uncited" as const,
    message: "Give a link, or a citation of what has none: a reader must be able to look it up.",
  });
}

function stale(current: EvidenceView) {
  return fail({
    code: "stale" as const,
    message: "Somebody changed this evidence while you were working on it.",
    current,
  });
}
