import { newId } from "@/lib/core/ids";
import { codePointLength } from "@/lib/core/offsets";
import { sha256 } from "@/lib/core/sha256";
import { recordEvent } from "@/lib/features/audit/mutations";
import { recordTextChange } from "@/lib/features/claims/record";
import type { Block, Format } from "@/lib/features/documents/domain";
import type { Remark } from "@/lib/features/documents/schema";
import type { Transaction } from "@/lib/platform/db/database";
import { Prisma } from "@/lib/platform/db/generated/client";
import type { WorkspaceScope } from "@/lib/platform/scope";
import { carryDismissals } from "./carried-dismissals";
import { claimsToPlace } from "./claims-to-place";
import type { VersionKind } from "./domain";
import { type PlacedClaim, placeClaims } from "./placing";

/** What identifies a canonical text; `length` in Unicode code points. */
export type TextIdentity = { sha256: string; length: number };
export type IdentifiedText = TextIdentity & { text: string };

export function identify(text: string): IdentifiedText {
  return { text, sha256: sha256(text), length: codePointLength(text) };
}

export type AddedVersion = {
  number: number;
  kind: VersionKind;
  /** How many claims have a place in it that stands. */
  anchored: number;
  /** How many wait for a person to say whether the place found is theirs, or where they went. */
  undecided: number;
  /** How many have no place in it, and nobody is asked. */
  orphaned: number;
};

/** Where a version came from: a file, an address, or nothing that is known. */
export type Origin = {
  format: Format | null;
  sourceFile: string | null;
  sourceUrl: string | null;
  fetchedAt: Date | null;
  /** Of the bytes as they came. */
  rawSha256: string | null;
};

export type NewVersion = {
  articleId: string;
  kind: VersionKind;
  text: IdentifiedText;
  /** The roles of the text's parts; empty where none are known. */
  blocks: readonly Block[];
  /** The comments that came with it. */
  remarks: readonly Remark[];
  origin: Origin;
  /** The expected version that this text turned out to be, whose places the claims take. */
  expectedVersionId: string | null;
};

/**
 * Writes a text as the next version of an article, with an anchor for each of its claims (deleted
 * ones too: they can be brought back), what people found nothing to check in, and the audit event. A verdict on a claim whose value changed in
 * the text holds no longer: the claim is in review again. The article's row must be locked.
 */
export async function insertVersion(
  tx: Transaction,
  scope: WorkspaceScope,
  version: NewVersion,
): Promise<AddedVersion> {
  const { workspaceId } = scope;
  const { articleId, kind, origin, blocks, remarks, expectedVersionId } = version;
  const { text, ...identity } = version.text;
  const last = await tx.articleVersion.findFirst({
    where: { workspaceId, articleId },
    orderBy: { number: "desc" },
    select: { id: true, number: true },
  });
  const number = (last?.number ?? 0) + 1;
  const id = newId();
  const { claims, texts } = await claimsToPlace(tx, scope, { articleId, expectedVersionId });
  const createdById = scope.actor.memberId;
  const columns = { articleId, number, kind, text, ...identity, ...origin, createdById };
  await tx.articleVersion.create({
    data: { id, workspaceId, ...columns, blocks: [...blocks], remarks: [...remarks] },
    select: { id: true },
  });
  const placed = placeClaims(text, claims, texts);
  await tx.anchor.createMany({ data: placed.map((place) => anchorRow(workspaceId, id, place)) });
  const dismissals = last ? await carryDismissals(tx, scope, last, { id, text }) : 0;
  await tx.article.update({
    where: { workspaceId_id: { workspaceId, id: articleId } },
    data: { updatedAt: new Date() },
    select: { id: true },
  });
  const undecided = placed.filter(({ accepted }) => !accepted).length;
  const anchored = placed.filter(({ accepted, start }) => accepted && start !== null).length;
  const counts = { anchored, undecided, orphaned: placed.length - anchored - undecided };
  await recordEvent(tx, scope, {
    type: "version.added",
    articleId,
    payload: { number, kind, ...counts, dismissals, ...identity },
  });
  await recordTextChanges(tx, scope, number, placed);
  return { number, kind, ...counts };
}

function anchorRow(workspaceId: string, versionId: string, placed: PlacedClaim) {
  const { carried, ...place } = placed;
  return {
    id: newId(),
    workspaceId,
    versionId,
    ...place,
    carriedFromId: carried?.fromId ?? null,
    method: carried?.method ?? null,
    score: carried?.score ?? null,
    fate: carried?.fate ?? null,
    detail: carried?.detail ?? Prisma.DbNull,
  };
}

async function recordTextChanges(
  tx: Transaction,
  scope: WorkspaceScope,
  version: number,
  placed: readonly PlacedClaim[],
): Promise<void> {
  for (const { claimId, carried } of placed) {
    if (carried?.fate !== "value_changed") continue;
    await recordTextChange(tx, scope, claimId, {
      version,
      changes: carried.detail.valueChanges.map(({ from, to }) => ({ from, to })),
    });
  }
}
