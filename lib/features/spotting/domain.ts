/** What makes a sentence worth a look, and its absence no proof of the contrary. */
export const SIGNS = ["figure", "date", "quoted_name", "superlative"] as const;
export type Sign = (typeof SIGNS)[number];

/** What became of a sentence: it holds a claim, a person found no fact in it, or nobody has looked. */
export const SENTENCE_STATES = ["claim", "no_fact", "open"] as const;
export type SentenceState = (typeof SENTENCE_STATES)[number];

/** Why a passage holds nothing to check. */
export const DISMISSAL_REASONS = [
  "no_fact",
  "opinion",
  "prediction",
  "common_knowledge",
  "duplicate",
] as const;
export type DismissalReason = (typeof DISMISSAL_REASONS)[number];
