import { independentSources } from "@/lib/features/claims/domain";
import { STANCE_WORDS } from "@/lib/features/claims/words";
import { EVIDENCE_FIELDS, type EvidenceDraft, evidenceDraft } from "./evidence-draft";
import type { EvidenceContent, EvidenceView } from "./schema";

export const SOURCE_TYPE_WORDS: Record<EvidenceContent["sourceType"], string> = {
  primary: "Primary source",
  secondary: "Secondary source",
};

const LABELS: Record<keyof EvidenceDraft, string> = {
  url: "Link",
  citation: "Citation",
  title: "Title",
  publisher: "Publisher",
  stance: "Stance",
  sourceType: "Kind of source",
  quote: "Quote",
  location: "Where it stands",
  openedOn: "Opened on",
  archivedUrl: "Archived copy",
};

/**
 * How many links a claim has and how many sources they go back to: "4 links, 1 independent source".
 * Null for fewer than two, of which there is nothing to tell.
 */
export function independenceWords(
  evidence: readonly (Pick<EvidenceView, "url"> & { source: { rootId: string } })[],
): string | null {
  const count = evidence.length;
  if (count < 2) return null;
  const what = evidence.every(({ url }) => url !== null) ? "links" : "pieces of evidence";
  const independent = independentSources(evidence);
  return `${count} ${what}, ${independent} independent ${independent === 1 ? "source" : "sources"}`;
}

/** Where two drafts of one piece of evidence differ, in words. */
export function evidenceDifferences(mine: EvidenceDraft, theirs: EvidenceDraft) {
  return EVIDENCE_FIELDS.filter((field) => mine[field] !== theirs[field]).map((field) => ({
    field,
    label: LABELS[field],
    mine: inWords(mine, field),
    theirs: inWords(theirs, field),
  }));
}

/** What somebody changed of a piece of evidence that another had before their eyes, in words. */
export function evidenceChanges(seen: EvidenceView, current: EvidenceView) {
  return evidenceDifferences(evidenceDraft(seen), evidenceDraft(current));
}

function inWords(draft: EvidenceDraft, field: keyof EvidenceDraft): string {
  const { stance, sourceType } = draft;
  if (field === "stance") return stance && STANCE_WORDS[stance];
  if (field === "sourceType") return sourceType && SOURCE_TYPE_WORDS[sourceType];
  return draft[field];
}
