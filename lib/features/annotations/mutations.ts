import { AppError } from "@/lib/core/errors";
import { fail, ok, type Result } from "@/lib/core/result";
import { lockArticle } from "@/lib/features/articles/record";
import { insertClaim } from "@/lib/features/claims/mutations";
import { can as mayChangeClaims } from "@/lib/features/claims/policy";
import { lockClaim } from "@/lib/features/claims/record";
import { insertNote } from "@/lib/features/notes/mutations";
import { can as mayChangeNotes } from "@/lib/features/notes/policy";
import type { Transaction } from "@/lib/platform/db/database";
import { transact } from "@/lib/platform/db/transact";
import type { WorkspaceScope } from "@/lib/platform/scope";
import type { ReadAnnotation } from "./annotation-file";
import { type NewestText, newestText } from "./data";
import { claimsStandingIn, claimThatIsThere, type KnownClaim } from "./known-claims";
import { type PlacedAnnotation, placeAnnotations } from "./placing";
import type { BroughtAnnotation, BroughtAnnotations } from "./schema";

export type AnnotationsError = {
  code: "article_archived" | "version_replaced" | "too_many_annotations";
  message: string;
};

/** All are made in one transaction, and a transaction has to end in time. */
const MOST_CLAIMS = 1000;

/**
 * Brings annotations of others to the newest version of an article, all or none: each that stands in
 * one place for certain becomes an unreviewed claim there, what its author said a note on it. What is
 * there already is not made twice: a claim at the same place with the same statement, now or when it
 * was made, and a note with the same words. The others are told, with where they may stand.
 *
 * @returns what became of each, in their order; offsets in UTF-16 code units
 * @throws AppError `not_found` for an article that is none of this workspace
 */
export async function bringAnnotations(
  scope: WorkspaceScope,
  { articleId, annotations }: { articleId: string; annotations: readonly ReadAnnotation[] },
): Promise<Result<BroughtAnnotations, AnnotationsError>> {
  const { actor } = scope;
  if (!mayChangeClaims(actor, "claim.create") || !mayChangeNotes(actor, "note.add")) {
    throw new AppError("forbidden");
  }
  const version = await newestText(scope, articleId);
  const placed = placeAnnotations(version, annotations);
  if (placed.filter(({ anchor }) => anchor !== null).length > MOST_CLAIMS) return tooMany();
  return transact(scope.db, async (tx) => {
    const { id, number, slug, title, archivedAt } = await lockArticle(tx, scope, articleId);
    if (archivedAt !== null) return archived();
    if ((await newestText(scope, articleId, tx)).id !== version.id) return replaced();
    const known = await claimsStandingIn(tx, scope, version.id);
    const told: BroughtAnnotation[] = [];
    for (const one of placed) {
      told.push(one.anchor ? await bringOne(tx, scope, { version, known, one }) : one.told);
    }
    return ok({
      article: { id, number, slug, title },
      version: { id: version.id, number: version.number },
      annotations: told,
    });
  });
}

type Bringing = { version: NewestText; known: KnownClaim[]; one: PlacedAnnotation };

async function bringOne(
  tx: Transaction,
  scope: WorkspaceScope,
  { version, known, one: { told, anchor, from } }: Bringing,
): Promise<BroughtAnnotation> {
  const there = claimThatIsThere(known, anchor, from);
  if (there?.deleted) return { ...told, outcome: "taken_off", claim: there.ref };
  const claim = there ?? (await makeClaim(tx, scope, version, { anchor, from }));
  if (!there) known.push(claim);
  const isNewNote = from.note !== null && !claim.notes.includes(from.note.body);
  if (isNewNote) {
    await insertNote(tx, scope, await lockClaim(tx, scope, claim.id), from.note!);
    claim.notes.push(from.note!.body);
  }
  const outcome = there ? (isNewNote ? "note_added" : "already_there") : "claim_added";
  return { ...told, outcome, claim: claim.ref };
}

async function makeClaim(
  tx: Transaction,
  scope: WorkspaceScope,
  { id: versionId, articleId }: NewestText,
  { anchor, from: { content } }: Pick<PlacedAnnotation, "anchor" | "from">,
): Promise<KnownClaim> {
  const anchors = [{ versionId, ...anchor, state: "exact" as const }];
  const id = await insertClaim(tx, scope, { articleId, content, anchors });
  const { ref } = await lockClaim(tx, scope, id);
  const { start, end } = anchor;
  return { id, ref, start, end, deleted: false, statements: [content.statement], notes: [] };
}

function archived() {
  return fail({
    code: "article_archived" as const,
    message: "This article is archived; no claims are made in it. Restore it first.",
  });
}

function replaced() {
  return fail({
    code: "version_replaced" as const,
    message: "A new version of this text came in meanwhile. Nothing was added; bring them again.",
  });
}

function tooMany() {
  return fail({
    code: "too_many_annotations" as const,
    message: `More than ${MOST_CLAIMS.toLocaleString("en")} would become claims at once. Bring them in several files.`,
  });
}
