import type { EventView } from "@/lib/features/audit/schema";
import type { DeskClaim } from "@/lib/features/claims/schema";
import type { EvidenceView } from "@/lib/features/evidence/schema";
import type { LinkedClaim } from "@/lib/features/likeness/schema";
import type { ShownNote } from "@/lib/features/notes/components/note-list";
import type { ShownReview } from "@/lib/features/reviews/components/review-list";
import type { SnapshotsOfSource } from "@/lib/features/snapshots/schema";
import type { LinkView } from "@/lib/features/watching/schema";

/** A claim with everything that hangs on it, as the panel shows it. */
export type ClaimDetail = {
  claim: DeskClaim;
  /** Removed pieces too: a verdict may rest on one. */
  evidence: EvidenceView[];
  /** Of the sources of the evidence, by their ids. */
  snapshots: Record<string, SnapshotsOfSource>;
  /** Of the same, those that were looked at or wait for it. */
  links: Record<string, LinkView>;
  reviews: ShownReview[];
  notes: ShownNote[];
  /** The claims that people linked to it. */
  linked: LinkedClaim[];
  /** The newest first; `hasMore` where older events are left to the page of the desk's history. */
  history: { events: EventView[]; hasMore: boolean };
  /** The ids of removed evidence and notes that the reader may bring back. */
  restorable: string[];
  /** When it was read, milliseconds since 1970: of two the later one is shown. */
  readAt: number;
};
