import { groupBy } from "@/lib/core/group-by";
import { holds } from "@/lib/features/reviews/domain";
import type { Snapshot } from "@/lib/platform/db/snapshot";
import type { WorkspaceScope } from "@/lib/platform/scope";
import {
  type AnchorRow,
  ANCHORS,
  type ChangeRow,
  CHANGES,
  type ClaimFigureRow,
  type ClaimRow,
  CLAIMS,
  EVIDENCE,
  type EvidenceRow,
  EXPECTED_ANCHORS,
  type ExpectedAnchorRow,
  FIGURES,
  LINKED,
  type LinkedRow,
  type NoteRow,
  NOTES,
  type ReviewRow,
  REVIEWS,
  takesInternalNotes,
} from "./claim-rows";
import type { ClaimExport } from "./export-schema";
import type { ReportChoice } from "./schema";
import { type PlacedVersion, TextPositions } from "./text-positions";

/** The texts of the articles of a report, by id. */
export type KnownTexts = {
  versions: ReadonlyMap<string, PlacedVersion & { sha256: string }>;
  expected: ReadonlyMap<string, { sha256: string }>;
};

/** Reads claims with all that belongs to them, a batch with one statement for each table. */
export class ClaimReader {
  readonly #snapshot: Snapshot;
  readonly #scope: WorkspaceScope;
  readonly #choice: ReportChoice;
  readonly #texts: KnownTexts;
  readonly #positions: TextPositions;

  constructor(
    snapshot: Snapshot,
    scope: WorkspaceScope,
    { choice, texts }: { choice: ReportChoice; texts: KnownTexts },
  ) {
    this.#snapshot = snapshot;
    this.#scope = scope;
    this.#choice = choice;
    this.#texts = texts;
    this.#positions = new TextPositions(snapshot, scope);
  }

  /** The claims of `ids` in their order. */
  async read(ids: readonly string[]): Promise<ClaimExport[]> {
    const { notes: noteChoice, history } = this.#choice;
    const internal = takesInternalNotes(this.#choice);
    const claims = await this.#rows<ClaimRow>(CLAIMS, ids);
    const figures = byClaim(await this.#rows<ClaimFigureRow>(FIGURES, ids));
    const anchors = byClaim(await this.#anchors(ids));
    const expected = byClaim(await this.#rows<ExpectedAnchorRow>(EXPECTED_ANCHORS, ids));
    const evidence = byClaim(await this.#rows<EvidenceRow>(EVIDENCE, ids));
    const reviews = byClaim(await this.#rows<ReviewRow>(REVIEWS, ids));
    const linked = byClaim(await this.#rows<LinkedRow>(LINKED, ids));
    const noteRows = noteChoice === "none" ? [] : await this.#rows<NoteRow>(NOTES, ids, internal);
    const notes = byClaim(noteRows);
    const changes = history ? byClaim(await this.#rows<ChangeRow>(CHANGES, ids, internal)) : null;
    const byId = new Map(claims.map((claim) => [claim.id, claim]));
    return ids.map((id) => {
      const { id: _, createdAt, updatedAt, ...claim } = byId.get(id)!;
      return {
        ...claim,
        createdAt: createdAt.toISOString(),
        updatedAt: updatedAt.toISOString(),
        figures: (figures.get(id) ?? []).map(withoutClaim),
        anchors: (anchors.get(id) ?? []).map((anchor) => this.#placed(anchor)),
        expectedAnchors: this.#expectedOf(expected.get(id) ?? []),
        evidence: (evidence.get(id) ?? []).map(toEvidence),
        reviews: (reviews.get(id) ?? []).map((review) => toReview(review, claim)),
        linked: (linked.get(id) ?? []).map(withoutClaim),
        notes: (notes.get(id) ?? []).map(toNote),
        ...(changes && { history: (changes.get(id) ?? []).map(toChange) }),
      };
    });
  }

  #rows<T extends object>(sql: string, ids: readonly string[], ...more: unknown[]): Promise<T[]> {
    return this.#snapshot.rows<T>(sql, [this.#scope.workspaceId, ids, ...more]);
  }

  async #anchors(ids: readonly string[]): Promise<AnchorRow[]> {
    const anchors = await this.#rows<AnchorRow>(ANCHORS, ids);
    const versionIds = [...new Set(anchors.map((anchor) => anchor.versionId))];
    await this.#positions.ready(versionIds.map((id) => this.#texts.versions.get(id)!));
    return anchors;
  }

  #placed(anchor: AnchorRow) {
    const { claimId: _, versionId, version, start, end, ...quote } = anchor;
    const at = (offset: number | null) =>
      offset === null ? null : this.#positions.convert(versionId, offset);
    const { sha256 } = this.#texts.versions.get(versionId)!;
    return { version, sha256, start: at(start), end: at(end), ...quote };
  }

  #expectedOf(anchors: readonly ExpectedAnchorRow[]) {
    return anchors.flatMap(({ expectedVersionId, start, end }) => {
      const text = this.#texts.expected.get(expectedVersionId);
      return text ? [{ sha256: text.sha256, start, end }] : [];
    });
  }
}

function byClaim<T extends { claimId: string }>(rows: readonly T[]): Map<string, T[]> {
  return groupBy(rows, (row) => row.claimId);
}

function withoutClaim<T extends { claimId: string }>(row: T): Omit<T, "claimId"> {
  const { claimId: _, ...rest } = row;
  return rest;
}

function toEvidence(row: EvidenceRow) {
  const { claimId: _, createdAt, updatedAt, removedAt, ...piece } = row;
  return {
    ...piece,
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
    removedAt: removedAt?.toISOString() ?? null,
  };
}

function toReview(row: ReviewRow, claim: { contentRevision: number }) {
  const { claimId: _, createdAt, ...review } = row;
  return {
    ...review,
    holds: holds(review, claim),
    createdAt: createdAt.toISOString(),
  };
}

function toNote(row: NoteRow) {
  const { claimId: _, createdAt, editedAt, ...note } = row;
  return {
    ...note,
    createdAt: createdAt.toISOString(),
    editedAt: editedAt?.toISOString() ?? null,
  };
}

function toChange(row: ChangeRow) {
  const { claimId: _, at, ...change } = row;
  return { at: at.toISOString(), ...change };
}
