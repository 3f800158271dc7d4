import { z } from "zod";
import { AppError } from "@/lib/core/errors";
import type { TextRange } from "@/lib/core/language/text-range";
import type { Transaction } from "@/lib/platform/db/database";
import type { Prisma } from "@/lib/platform/db/generated/client";
import type { WorkspaceScope } from "@/lib/platform/scope";
import { outsideOf, outsideWords } from "./outside-words";
import { type EvidenceView, type QuoteProofView, quoteProofSchema } from "./schema";

const OUTSIDE_LINE = {
  id: true,
  reviewer: true,
  publishedOn: true,
  publishedAs: true,
  ratingText: true,
  ratingValue: true,
  bestRating: true,
  worstRating: true,
} as const;

const selection = {
  source: { select: { id: true, rootId: true } },
  outsideVerdict: { select: OUTSIDE_LINE },
  createdBy: { select: { id: true, user: { select: { name: true } } } },
  proofs: {
    orderBy: [{ snapshot: { askedAt: "desc" } }, { snapshotId: "desc" }],
    take: 1,
    include: { snapshot: { select: { askedAt: true, seenAt: true } } },
  },
} as const satisfies Prisma.EvidenceInclude;

type EvidenceRecord = Prisma.EvidenceGetPayload<{ include: typeof selection }>;

/** The evidence on a claim in the order it was added; removed pieces only when asked for. */
export async function evidenceOfClaim(
  scope: WorkspaceScope,
  claimId: string,
  options: { removed?: boolean } = {},
): Promise<EvidenceView[]> {
  const records = await scope.db.prisma.evidence.findMany({
    where: {
      workspaceId: scope.workspaceId,
      claimId,
      ...(options.removed ? {} : { removedAt: null }),
    },
    include: selection,
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  return records.map(toEvidenceView);
}

/** One piece of evidence, removed ones included. Throws `not_found` outside the workspace. */
export async function getEvidence(
  scope: WorkspaceScope,
  evidenceId: string,
  reader: Transaction = scope.db.prisma,
): Promise<EvidenceView> {
  const record = await reader.evidence.findFirst({
    where: { id: evidenceId, workspaceId: scope.workspaceId, claim: { deletedAt: null } },
    include: selection,
  });
  if (!record) throw new AppError("not_found");
  return toEvidenceView(record);
}

function toEvidenceView(record: EvidenceRecord): EvidenceView {
  const { createdBy } = record;
  return {
    id: record.id,
    claimId: record.claimId,
    url: record.url,
    citation: record.citation,
    source: record.source,
    outsideVerdict: record.outsideVerdict && outsideLine(record.outsideVerdict),
    title: record.title,
    publisher: record.publisher,
    stance: record.stance,
    sourceType: record.sourceType,
    quote: record.quote,
    proof: toProofView(record.proofs[0]),
    location: record.location,
    openedOn: record.openedOn?.toISOString().slice(0, 10) ?? null,
    archivedUrl: record.archivedUrl,
    revision: record.revision,
    addedBy: createdBy ? { memberId: createdBy.id, name: createdBy.user.name } : null,
    createdAt: record.createdAt.toISOString(),
    removedAt: record.removedAt?.toISOString() ?? null,
  };
}

function outsideLine({ id, ...row }: NonNullable<EvidenceRecord["outsideVerdict"]>) {
  return { id, words: outsideWords(outsideOf(row)) };
}

function toProofView(proof: EvidenceRecord["proofs"][number] | undefined): QuoteProofView | null {
  if (!proof) return null;
  const { snapshotId, snapshot, outcome, score, differences, values } = proof;
  const seenAt = (snapshot.seenAt ?? snapshot.askedAt).toISOString();
  const told = quoteProofSchema.pick({ differences: true, values: true });
  return { snapshotId, seenAt, outcome, score, ...told.parse({ differences, values }) };
}

/** Where the passages that are quoted from a snapshot stand in its text, in order; UTF-16 code units. */
export async function quotedPlaces(
  { workspaceId, db }: WorkspaceScope,
  snapshotId: string,
): Promise<TextRange[]> {
  const proofs = await db.prisma.quoteProof.findMany({
    where: { workspaceId, snapshotId, evidence: { removedAt: null, claim: { deletedAt: null } } },
    select: { places: true },
  });
  const places = proofs.flatMap((proof) => placesSchema.parse(proof.places));
  return places.toSorted((a, b) => a.start - b.start || a.end - b.end);
}

const placesSchema = z.array(z.object({ start: z.int(), end: z.int() }));
