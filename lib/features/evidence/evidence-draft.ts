import type { Stance } from "@/lib/features/claims/domain";
import { endsVerdict } from "./domain";
import type { EvidenceContent, EvidenceView } from "./schema";

/** A piece of evidence as a form holds it: every field a text, empty where nothing is said or chosen. */
export type EvidenceDraft = {
  url: string;
  citation: string;
  title: string;
  publisher: string;
  stance: Stance | "";
  sourceType: EvidenceContent["sourceType"] | "";
  quote: string;
  location: string;
  openedOn: string;
  archivedUrl: string;
};

/**
 * A new piece: opened today (YYYY-MM-DD, in the reader's time zone), as most are. What it says of the
 * claim is for a person to choose, and so is what kind of source it is.
 */
export function newEvidence(today: string): EvidenceDraft {
  return {
    url: "",
    citation: "",
    title: "",
    publisher: "",
    stance: "",
    sourceType: "",
    quote: "",
    location: "",
    openedOn: today,
    archivedUrl: "",
  };
}

export function evidenceDraft(evidence: EvidenceView): EvidenceDraft {
  return {
    url: evidence.url ?? "",
    citation: evidence.citation ?? "",
    title: evidence.title,
    publisher: evidence.publisher ?? "",
    stance: evidence.stance,
    sourceType: evidence.sourceType,
    quote: evidence.quote ?? "",
    location: evidence.location ?? "",
    openedOn: evidence.openedOn ?? "",
    archivedUrl: evidence.archivedUrl ?? "",
  };
}

export const EVIDENCE_FIELDS = [
  "url",
  "citation",
  "title",
  "publisher",
  "stance",
  "sourceType",
  "quote",
  "location",
  "openedOn",
  "archivedUrl",
] as const satisfies readonly (keyof EvidenceDraft)[];

/** What a form says of evidence that a verdict rests on: what saving the draft does to it. */
export function verdictWarning(saved: EvidenceDraft, draft: EvidenceDraft): string {
  const changed = EVIDENCE_FIELDS.filter((field) => saved[field].trim() !== draft[field].trim());
  return endsVerdict(changed)
    ? "A verdict rests on this; saving puts the claim back in review."
    : "A verdict rests on this. To change its link, stance, kind of source, quote or place puts the claim back in review.";
}
