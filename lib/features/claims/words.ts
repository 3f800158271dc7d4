import type { ClaimKind, ClaimStatus, Qualifier, Stance } from "./domain";
import type { TableColumn } from "./table-view";

/** How a status is called on the screen and in reports. */
export const STATUS_WORDS: Record<ClaimStatus, string> = {
  unreviewed: "Unreviewed",
  in_review: "In review",
  verified: "Verified",
  disputed: "Disputed",
  needs_context: "Needs context",
  unverifiable: "Unverifiable",
};

export const KIND_WORDS: Record<ClaimKind, string> = {
  figure: "Figure",
  event: "Event",
  attribution: "Attribution",
  comparison: "Comparison",
  institution: "Institution",
  history: "History",
  causal: "Causal",
};

export const QUALIFIER_WORDS: Record<Qualifier, string> = {
  exactly: "exactly",
  about: "about",
  more_than: "more than",
  at_least: "at least",
  less_than: "less than",
  nearly: "nearly",
};

export const STANCE_WORDS: Record<Stance, string> = {
  supports: "Supports",
  refutes: "Refutes",
  context: "Context",
};

/** How a column of the claims table is called. */
export const COLUMN_WORDS: Record<TableColumn, string> = {
  article: "Article",
  kind: "Kind",
  speaker: "Speaker",
  figures: "Figures",
  status: "Status",
  assignee: "Assignee",
  evidence: "Evidence",
  updated: "Changed",
};

/** A statement for a line of a list: whole where it is short, else its first words and "…". */
export function beginningOf(statement: string, longest = 80): string {
  if (statement.length <= longest) return statement;
  const words = statement.slice(0, longest).split(/\s+/);
  const whole = words.length > 1 ? words.slice(0, -1).join(" ") : words[0]!.slice(0, -1);
  return `${whole.replace(/[,;:]$/, "")}…`;
}
