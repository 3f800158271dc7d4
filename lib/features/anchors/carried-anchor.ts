import type { TextRange } from "@/lib/core/language/text-range";
import type { ProtectedWord } from "@/lib/core/language/protected-words";
import type { DiffPart } from "@/lib/core/word-diff";

/** A passage of the old text that should be found in the new one; UTF-16 code units, half open. */
export type AnchorToCarry = { id: string; start: number; end: number };

/**
 * How a place was found: its sentence stands between the same sentences (`position`); stands once in
 * both texts (`quote`); stands several times, and what surrounds it decides (`quote_in_context`);
 * the sentence that took its place (`aligned`); the one most like it (`approximate`).
 */
export const CARRY_METHODS = [
  "position",
  "quote",
  "quote_in_context",
  "aligned",
  "approximate",
] as const;
export type CarryMethod = (typeof CARRY_METHODS)[number];

/** What became of a claim's passage, as the triage sorts them. */
export const FATES = [
  "unchanged",
  "moved",
  "reworded",
  "value_changed",
  "ambiguous",
  "gone",
] as const;
export type Fate = (typeof FATES)[number];

/** A protected word that is another one now, is gone (`to` null) or is new (`from` null). */
export type ValueChange = { kind: ProtectedWord["kind"]; from: string | null; to: string | null };

/** A place in the new text where the passage may stand; `score` as in {@link CarriedAnchor}. */
export type Candidate = TextRange & { score: number };

export type CarriedAnchor = {
  id: string;
  state: "exact" | "moved" | "edited" | "ambiguous" | "orphan";
  fate: Fate;
  /** Null for an orphan. */
  method: CarryMethod | null;
  /**
   * How alike the old sentence and the new one are, 0 to 1: one less the share of its characters that
   * must be changed (Levenshtein), 1 for the same words. Of an ambiguous one its best candidate's.
   */
  score: number;
  /** In the new text, UTF-16 code units, half open; null where ambiguous or orphan. */
  place: TextRange | null;
  /** Whether the place may stand without a person: always for exact and moved, else by carrying's rules. */
  accepted: boolean;
  /** Whether the words are the same and only signs, spaces or accents are written in another way. */
  typographic: boolean;
  /** What changed in the passage, word by word; in its sentence, where the passage has the same words. */
  changes: DiffPart[];
  /** Which protected words changed; not empty exactly if `fate` is value_changed. */
  valueChanges: ValueChange[];
  /** Where an ambiguous one may stand, the best first. */
  candidates: Candidate[];
};
