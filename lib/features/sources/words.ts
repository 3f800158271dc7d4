import type { SourceKind } from "./domain";

export const SOURCE_KIND_WORDS: Record<SourceKind, string> = {
  primary_document: "Primary document",
  official_statistics: "Official statistics",
  study: "Study",
  news: "News",
  statement: "Statement",
  interview: "Interview",
  other: "Other",
};
