import type { z } from "zod";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { fail, ok, type Result } from "@/lib/core/result";
import { type AnchoredQuote, anchorAt } from "@/lib/core/text-quote";
import { recordEvent } from "@/lib/features/audit/mutations";
import { outsideText, type RangeError } from "@/lib/features/claims/mutations";
import type { Transaction } from "@/lib/platform/db/database";
import { transact } from "@/lib/platform/db/transact";
import type { WorkspaceScope } from "@/lib/platform/scope";
import { dismissalsOf } from "./data";
import { can } from "./policy";
import type { DismissalView, dismissSchema, takeBackSchema } from "./schema";

export type ReplacedError = { code: "version_replaced"; message: string };

/** What was dismissed. `added` are those that nobody had dismissed before: what an undo takes back. */
export type Dismissed = { dismissals: DismissalView[]; added: string[] };

/** The trail keeps the beginnings of the first passages; the version has all of the words. */
const WORDS_KEPT = 300;
const PASSAGES_KEPT = 20;

function authorize(scope: WorkspaceScope): void {
  if (!can(scope.actor, "passage.dismiss")) throw new AppError("forbidden");
}

/**
 * Says that passages (UTF-16 code units) of a version hold nothing to check, all for one reason. A
 * passage that somebody else dismissed at the same time stays theirs, with their reason; claims that
 * stand in a passage stay.
 *
 * @returns `version_replaced` where the article has a newer version than the person knew of
 * @throws AppError `not_found` for a version of another workspace, or of an archived article
 */
export async function dismissPassages(
  scope: WorkspaceScope,
  input: z.output<typeof dismissSchema>,
): Promise<Result<Dismissed, RangeError | ReplacedError>> {
  authorize(scope);
  return transact(scope.db, async (tx) => {
    const version = await openVersion(tx, scope, input.versionId);
    const newest = await newestNumber(tx, scope, version.articleId);
    if (input.newestKnown !== null && newest > input.newestKnown) return replaced(newest);
    const places = placesIn(version.text, input.passages);
    if (!places) return fail(outsideText);
    const added = await insertDismissals(tx, scope, version.id, places, input.reason);
    if (added.length > 0) {
      await recordEvent(tx, scope, {
        type: "passage.dismissed",
        articleId: version.articleId,
        payload: { version: version.number, reason: input.reason, ...kept(added) },
      });
    }
    const keys = new Set(places.map(keyOf));
    const all = await dismissalsOf(scope, version.id, tx);
    return ok({
      dismissals: all.filter((dismissal) => keys.has(keyOf(dismissal))),
      added: added.map(({ id }) => id),
    });
  });
}

/**
 * Takes dismissals back; those that were taken back already stay so.
 *
 * @returns how many this took back
 * @throws AppError `not_found` when one of them is none of this workspace, or of another version
 */
export async function takeBackDismissals(
  scope: WorkspaceScope,
  input: z.output<typeof takeBackSchema>,
): Promise<Result<{ takenBack: number }>> {
  authorize(scope);
  const { workspaceId } = scope;
  const ids = [...new Set(input.dismissalIds)];
  return transact(scope.db, async (tx) => {
    const found = await tx.dismissal.findMany({
      where: { workspaceId, id: { in: ids }, version: { article: { archivedAt: null } } },
      select: { versionId: true, version: { select: { number: true, articleId: true } } },
    });
    const [first] = found;
    const isOneVersion = found.every(({ versionId }) => versionId === first?.versionId);
    if (!first || found.length < ids.length || !isOneVersion) throw new AppError("not_found");
    const taken = await tx.dismissal.updateManyAndReturn({
      where: { workspaceId, id: { in: ids }, removedAt: null },
      data: { removedAt: new Date(), removedById: scope.actor.memberId },
      select: { id: true, start: true, exact: true },
    });
    if (taken.length > 0) {
      await recordEvent(tx, scope, {
        type: "passage.restored",
        articleId: first.version.articleId,
        payload: { version: first.version.number, ...kept(taken) },
      });
    }
    return ok({ takenBack: taken.length });
  });
}

async function openVersion(tx: Transaction, scope: WorkspaceScope, versionId: string) {
  const version = await tx.articleVersion.findFirst({
    where: { id: versionId, workspaceId: scope.workspaceId, article: { archivedAt: null } },
    select: { id: true, articleId: true, number: true, text: true },
  });
  if (!version) throw new AppError("not_found");
  return version;
}

async function newestNumber(
  tx: Transaction,
  { workspaceId }: WorkspaceScope,
  articleId: string,
): Promise<number> {
  const { _max: newest } = await tx.articleVersion.aggregate({
    where: { workspaceId, articleId },
    _max: { number: true },
  });
  return newest.number ?? 0;
}

function replaced(newest: number): { ok: false; error: ReplacedError } {
  return fail({
    code: "version_replaced",
    message: `Version ${newest} of this text came in meanwhile. Nothing was marked; read it there.`,
  });
}

/** The passages with their words, each once and in the order of the text; null where one is outside. */
function placesIn(
  text: string,
  passages: readonly { start: number; end: number }[],
): AnchoredQuote[] | null {
  const places = new Map<string, AnchoredQuote>();
  for (const { start, end } of passages) {
    const place = anchorAt(text, start, end);
    if (!place) return null;
    places.set(keyOf(place), place);
  }
  return [...places.values()].toSorted((a, b) => a.start - b.start || a.end - b.end);
}

/** Two people at once: the index dismissals_open lets the first in, and the second adds nothing. */
async function insertDismissals(
  tx: Transaction,
  scope: WorkspaceScope,
  versionId: string,
  places: readonly AnchoredQuote[],
  reason: DismissalView["reason"],
) {
  return tx.dismissal.createManyAndReturn({
    data: places.map(({ start, end, exact }) => ({
      id: newId(),
      workspaceId: scope.workspaceId,
      versionId,
      start,
      end,
      exact,
      reason,
      createdById: scope.actor.memberId,
    })),
    skipDuplicates: true,
    select: { id: true, start: true, exact: true },
  });
}

function keyOf({ start, end }: { start: number; end: number }): string {
  return `${start}-${end}`;
}

function kept(passages: readonly { start: number; exact: string }[]) {
  const words = passages
    .toSorted((a, b) => a.start - b.start)
    .slice(0, PASSAGES_KEPT)
    .map(({ exact }) => (exact.length > WORDS_KEPT ? `${exact.slice(0, WORDS_KEPT)}…` : exact));
  return { count: passages.length, words };
}
