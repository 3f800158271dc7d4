import type { z } from "zod";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { fail, ok, type Result } from "@/lib/core/result";
import { anchorAt } from "@/lib/core/text-quote";
import { changesBetween } from "@/lib/features/audit/domain";
import { recordEvent } from "@/lib/features/audit/mutations";
import type { Transaction } from "@/lib/platform/db/database";
import { transact } from "@/lib/platform/db/transact";
import type { WorkspaceScope } from "@/lib/platform/scope";
import { getClaim } from "./data";
import {
  type ClaimStatus,
  claimRef,
  decideTransition,
  isVerdict,
  type TransitionError,
} from "./domain";
import { can, type ClaimAction } from "./policy";
import {
  aboutClaim,
  figuresOf,
  type LockedClaim,
  lockClaim,
  replaceFigures,
  staleClaim,
  type StaleError,
} from "./record";
import type {
  ClaimContent,
  ClaimView,
  createClaimSchema,
  editClaimSchema,
  transitionSchema,
} from "./schema";

export type RangeError = { code: "range_outside_text"; message: string };

/** What a range that is not in the text is answered with. */
export const outsideText: RangeError = {
  code: "range_outside_text",
  message: "The selection does not lie in this version's text. Select it again.",
};

/** Throws `forbidden` unless the policy lets this scope's actor do it. */
export function authorize(scope: WorkspaceScope, action: ClaimAction): void {
  if (!can(scope.actor, action)) throw new AppError("forbidden");
}

/**
 * Makes a claim where `range` (UTF-16 code units) stands in a version's text. The number is the
 * article's next; numbers are never used again.
 */
export async function createClaim(
  scope: WorkspaceScope,
  input: z.output<typeof createClaimSchema>,
): Promise<Result<ClaimView, RangeError>> {
  authorize(scope, "claim.create");
  return transact(scope.db, async (tx) => {
    const version = await tx.articleVersion.findFirst({
      where: {
        id: input.versionId,
        workspaceId: scope.workspaceId,
        articleId: input.articleId,
        article: { archivedAt: null },
      },
      select: { text: true },
    });
    if (!version) throw new AppError("not_found");
    const anchor = anchorAt(version.text, input.range.start, input.range.end);
    if (!anchor) return fail(outsideText);
    const claimId = await insertClaim(tx, scope, {
      articleId: input.articleId,
      content: input.content,
      anchors: [{ versionId: input.versionId, ...anchor, state: "exact" }],
    });
    return ok(await getClaim(scope, claimId, tx));
  });
}

type NewClaim = {
  articleId: string;
  content: ClaimContent;
  anchors: {
    versionId: string;
    start: number | null;
    end: number | null;
    exact: string;
    prefix: string;
    suffix: string;
    state: ClaimView["anchors"][number]["state"];
  }[];
  splitFromId?: string;
};

/** Writes a new claim with its figures, anchors and audit event; answers its id. */
export async function insertClaim(
  tx: Transaction,
  scope: WorkspaceScope,
  claim: NewClaim,
): Promise<string> {
  const { workspaceId } = scope;
  const article = await tx.article.update({
    where: { workspaceId_id: { workspaceId, id: claim.articleId } },
    data: { claimCounter: { increment: 1 } },
    select: { number: true, claimCounter: true },
  });
  const id = newId();
  const { figures, ...content } = claim.content;
  await tx.claim.create({
    data: {
      id,
      workspaceId,
      articleId: claim.articleId,
      number: article.claimCounter,
      ...content,
      createdById: scope.actor.memberId,
      splitFromId: claim.splitFromId ?? null,
    },
    select: { id: true },
  });
  await replaceFigures(tx, scope, id, figures);
  await tx.anchor.createMany({
    data: claim.anchors.map((anchor) => ({ id: newId(), workspaceId, claimId: id, ...anchor })),
  });
  await recordEvent(tx, scope, {
    type: "claim.created",
    articleId: claim.articleId,
    claimId: id,
    payload: { ref: claimRef(article.number, article.claimCounter), statement: content.statement },
  });
  return id;
}

/** A change of a claim: what its content leaves out stays as it is. */
type ClaimChange = Omit<z.output<typeof editClaimSchema>, "content"> & {
  content: Partial<ClaimContent>;
};

/**
 * Changes what a claim says. A change of statement, speaker or figures ends a verdict: the claim is
 * in review again, and the verdict stays in its history with the text it was about.
 */
export async function editClaim(
  scope: WorkspaceScope,
  input: ClaimChange,
): Promise<Result<ClaimView, StaleError>> {
  authorize(scope, "claim.edit");
  return transact(scope.db, async (tx) => {
    const claim = await lockClaim(tx, scope, input.claimId);
    if (claim.revision !== input.revision) return staleClaim(tx, scope, claim.id);
    await writeContent(tx, scope, claim, input.content);
    return ok(await getClaim(scope, claim.id, tx));
  });
}

/**
 * Writes new content onto a locked claim, with its event. What is left out stays; a save that changes
 * nothing writes nothing.
 */
export async function writeContent(
  tx: Transaction,
  scope: WorkspaceScope,
  claim: LockedClaim,
  change: Partial<ClaimContent>,
): Promise<void> {
  const { statement, speaker, kind } = claim;
  const before = { statement, speaker, kind, figures: await figuresOf(tx, scope, claim.id) };
  const content = { ...before, ...change };
  const changes = changesBetween(before, content);
  if (Object.keys(changes).length === 0) return;
  const saysOther = "statement" in changes || "speaker" in changes || "figures" in changes;
  const revision = claim.revision + 1;
  await tx.claim.update({
    where: { workspaceId_id: { workspaceId: scope.workspaceId, id: claim.id } },
    data: {
      statement: content.statement,
      speaker: content.speaker,
      kind: content.kind,
      revision,
      contentRevision: saysOther ? revision : claim.contentRevision,
      updatedAt: new Date(),
      ...(saysOther && isVerdict(claim.status) ? { status: "in_review" as const } : {}),
    },
    select: { id: true },
  });
  if ("figures" in changes) await replaceFigures(tx, scope, claim.id, content.figures);
  const about = aboutClaim(claim);
  await recordEvent(tx, scope, {
    type: "claim.edited",
    ...about,
    payload: { ref: claim.ref, changes },
  });
  if (saysOther && isVerdict(claim.status)) {
    await recordEvent(tx, scope, {
      type: "claim.status_changed",
      ...about,
      payload: {
        ref: claim.ref,
        before: claim.status,
        after: "in_review",
        reason: "The claim was changed, so the verdict no longer holds.",
      },
    });
  }
}

/** Takes a claim into review, puts it back, or reopens one that has a verdict (with a reason). */
export async function changeStatus(
  scope: WorkspaceScope,
  input: z.output<typeof transitionSchema>,
): Promise<Result<ClaimView, StaleError | TransitionError>> {
  authorize(scope, "claim.transition");
  return transact(scope.db, async (tx) => {
    const claim = await lockClaim(tx, scope, input.claimId);
    if (claim.revision !== input.revision) return staleClaim(tx, scope, claim.id);
    const written = await writeTransition(tx, scope, claim, input.to, input.reason);
    return written.ok ? ok(await getClaim(scope, claim.id, tx)) : written;
  });
}

export async function writeTransition(
  tx: Transaction,
  scope: WorkspaceScope,
  claim: LockedClaim,
  to: ClaimStatus,
  reason: string,
): Promise<Result<null, TransitionError>> {
  const { status: from, assigneeId } = claim;
  const decision = decideTransition({ from, to, reason, actor: scope.actor, assigneeId });
  if (!decision.ok) return decision;
  await tx.claim.update({
    where: { workspaceId_id: { workspaceId: scope.workspaceId, id: claim.id } },
    data: { status: decision.value, revision: claim.revision + 1, updatedAt: new Date() },
    select: { id: true },
  });
  await recordEvent(tx, scope, {
    type: "claim.status_changed",
    ...aboutClaim(claim),
    payload: { ref: claim.ref, before: from, after: decision.value, reason },
  });
  return ok(null);
}
