import "server-only";
import { listEvents } from "@/lib/features/audit/data";
import { deskClaim } from "@/lib/features/claims/data";
import { evidenceOfClaim } from "@/lib/features/evidence/data";
import { can as canEvidence } from "@/lib/features/evidence/policy";
import type { EvidenceView } from "@/lib/features/evidence/schema";
import { linkedClaims } from "@/lib/features/likeness/data";
import { notesOfClaim } from "@/lib/features/notes/data";
import { can as canNote } from "@/lib/features/notes/policy";
import type { NoteView } from "@/lib/features/notes/schema";
import { reviewsOfClaim } from "@/lib/features/reviews/data";
import { newestSnapshots } from "@/lib/features/snapshots/data";
import { linksOfClaim } from "@/lib/features/watching/data";
import type { WorkspaceScope } from "@/lib/platform/scope";
import { renderMarkdown } from "@/lib/ui/render-markdown";
import type { ClaimDetail } from "./claim-detail";

/** Reads a claim with all that the panel shows. Throws `not_found` where there is none, or no more. */
export async function readClaimDetail(
  scope: WorkspaceScope,
  claimId: string,
): Promise<ClaimDetail> {
  const readAt = Date.now();
  const claim = await deskClaim(scope, claimId);
  const [evidence, reviews, notes, linked, history] = await Promise.all([
    evidenceOfClaim(scope, claim.id, { removed: true }),
    reviewsOfClaim(scope, claim),
    notesOfClaim(scope, claim.id, { removed: true }),
    linkedClaims(scope, claim.id),
    listEvents(scope, { claimId: claim.id }),
  ]);
  const sources = evidence.flatMap((piece) => (piece.removedAt === null ? [piece.source.id] : []));
  const [snapshots, links] = await Promise.all([
    newestSnapshots(scope, sources),
    linksOfClaim(scope, claim.id),
  ]);
  return {
    claim,
    evidence,
    snapshots,
    links,
    reviews: reviews.map((review) => ({ ...review, reasonsHtml: renderMarkdown(review.reasons) })),
    notes: notes
      .filter(({ removedAt }) => removedAt === null)
      .map((note) => ({ ...note, bodyHtml: renderMarkdown(note.body) })),
    linked,
    history: { events: history.events, hasMore: history.next !== null },
    restorable: restorable(scope, evidence, notes),
    readAt,
  };
}

function restorable(
  { actor }: WorkspaceScope,
  evidence: readonly EvidenceView[],
  notes: readonly NoteView[],
): string[] {
  const pieces = canEvidence(actor, "evidence.write") ? evidence : [];
  const own = notes.filter(({ author }) =>
    canNote(actor, "note.change", { authorId: author?.memberId ?? null }),
  );
  return [...pieces, ...own].filter(({ removedAt }) => removedAt !== null).map(({ id }) => id);
}
