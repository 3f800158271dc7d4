import type { Stance } from "@/lib/features/claims/domain";
import { STANCE_WORDS } from "@/lib/features/claims/words";
import { endsVerdict } from "./domain";
import type { EvidenceContent, EvidenceView } from "./schema";

type SourceType = EvidenceContent["sourceType"];

export const SOURCE_TYPE_WORDS: Record<SourceType, string> = {
  primary: "Primary source",
  secondary: "Secondary source",
};

/** A piece of evidence as a form holds it: every field a text, empty where nothing is said or chosen. */
export type EvidenceDraft = {
  url: string;
  title: string;
  publisher: string;
  stance: Stance | "";
  sourceType: SourceType | "";
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
    url: evidence.url,
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

const LABELS: Record<keyof EvidenceDraft, string> = {
  url: "Link",
  title: "Title",
  publisher: "Publisher",
  stance: "Stance",
  sourceType: "Kind of source",
  quote: "Quote",
  location: "Where it stands",
  openedOn: "Opened on",
  archivedUrl: "Archived copy",
};

const FIELDS = [
  "url",
  "title",
  "publisher",
  "stance",
  "sourceType",
  "quote",
  "location",
  "openedOn",
  "archivedUrl",
] as const satisfies readonly (keyof EvidenceDraft)[];

/** Where two drafts of one piece of evidence differ, in words. */
export function evidenceDifferences(mine: EvidenceDraft, theirs: EvidenceDraft) {
  return FIELDS.filter((field) => mine[field] !== theirs[field]).map((field) => ({
    field,
    label: LABELS[field],
    mine: inWords(mine, field),
    theirs: inWords(theirs, field),
  }));
}

/** What a form says of evidence that a verdict rests on: what saving the draft does to it. */
export function verdictWarning(saved: EvidenceDraft, draft: EvidenceDraft): string {
  const changed = FIELDS.filter((field) => saved[field].trim() !== draft[field].trim());
  return endsVerdict(changed)
    ? "A verdict rests on this; saving puts the claim back in review."
    : "A verdict rests on this. To change its link, stance, kind of source, quote or place puts the claim back in review.";
}

function inWords(draft: EvidenceDraft, field: keyof EvidenceDraft): string {
  const { stance, sourceType } = draft;
  if (field === "stance") return stance && STANCE_WORDS[stance];
  if (field === "sourceType") return sourceType && SOURCE_TYPE_WORDS[sourceType];
  return draft[field];
}
