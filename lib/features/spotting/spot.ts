import { sentencesOf } from "@/lib/core/language/sentences";
import { type TextRange, withoutOuterSpace } from "@/lib/core/language/text-range";
import type { ClaimKind } from "@/lib/features/claims/domain";
import type { Figure } from "@/lib/features/claims/schema";
import { figuresOf } from "./claim-figures";
import { kindOf } from "./claim-kind";
import { clausesOf } from "./clauses";
import { scoreOf, THRESHOLD } from "./model";
import { reasonsFor } from "./reasons";
import { type Marks, marksOf, marksWithin } from "./sentence-marks";
import { type Credit, creditOf } from "./speakers";

/** A passage that may be a claim: a proposal, which only a person makes one. UTF-16, half open. */
export type Candidate = TextRange & {
  text: string;
  /** 0 to 1; from 0.5 on it is proposed. It orders, and is no probability. */
  score: number;
  /** In plain words, at least one. */
  reasons: string[];
  figures: Figure[];
  /** Who the text credits for it, as the text names them. */
  speaker: string | null;
  kind: ClaimKind;
};

/** A sentence without the white space around it, with what is proposed in it. */
export type SpottedSentence = TextRange & { score: number; candidates: Candidate[] };

/** What a sentence of another script than the Latin is scored by, for the model cannot read it. */
const WITHOUT_MARKS = 0.3;
const FOR_A_MARK = 0.15;
const MOST_BY_MARKS = 0.9;

/** In UTF-16 code units. Longer ones are tables or worse, and are proposed whole. */
const LONGEST_PARTED = 1500;

/** Lower than for sentences: a clause alone lacks what the others lend it. */
const CLAUSE_THRESHOLD = 0.4;

/**
 * Every sentence of a text with its score, and the candidates of those that are proposed: one, or as
 * many as clauses hold something of their own to check. The same text always gives the same answer.
 *
 * @param blocks what the text is made of; no sentence spans two
 */
export function spot(text: string, blocks: readonly TextRange[] = []): SpottedSentence[] {
  const marks = marksOf(text);
  return sentencesOf(text, blocks)
    .map((sentence) => withoutOuterSpace(text, sentence))
    .filter(({ start, end }) => end > start)
    .map((sentence) => {
      const score = sentenceScore(text, sentence, marks);
      const candidates = score < THRESHOLD ? [] : candidatesIn(text, sentence, score, marks);
      return { ...sentence, score, candidates };
    });
}

function sentenceScore(text: string, range: TextRange, marks: Marks): number {
  const words = text.slice(range.start, range.end);
  const letters = words.match(/\p{L}/gu)?.length ?? 0;
  const latin = words.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (letters === 0 || latin * 2 >= letters) return scoreOf(words);
  const { quantities, dates, names } = marksWithin(marks, range);
  const found = 2 * quantities.length + dates.length + names.length;
  return Math.min(MOST_BY_MARKS, WITHOUT_MARKS + FOR_A_MARK * found);
}

function candidatesIn(text: string, sentence: TextRange, score: number, marks: Marks): Candidate[] {
  if (sentence.end - sentence.start > LONGEST_PARTED) {
    return [candidateAt(text, sentence, sentence, score, marks, null)];
  }
  const credit = creditOf(text, sentence);
  const clauses = clausesOf(text, sentence, marks).map((clause) => bareOf(text, clause));
  if (clauses.length === 1) {
    return [candidateAt(text, clauses[0]!, sentence, score, marks, credit)];
  }
  const scored = clauses.map((clause) => ({
    clause,
    score: (score + sentenceScore(text, clause, marks)) / 2,
  }));
  const kept = scored.filter(
    (one) => one.score >= CLAUSE_THRESHOLD || hasHardMark(one.clause, marks),
  );
  if (kept.length === 0) {
    return [candidateAt(text, bareOf(text, sentence), sentence, score, marks, credit)];
  }
  return kept.map((one) =>
    candidateAt(text, one.clause, sentence, Math.max(one.score, THRESHOLD), marks, credit),
  );
}

function hasHardMark(clause: TextRange, marks: Marks): boolean {
  const { quantities, dates } = marksWithin(marks, clause);
  return quantities.length + dates.length > 0;
}

function candidateAt(
  text: string,
  clause: TextRange,
  sentence: TextRange,
  score: number,
  marks: Marks,
  credit: Credit | null,
): Candidate {
  const words = text.slice(clause.start, clause.end);
  const speaker = credit?.speaker ?? null;
  const figures = figuresOf(text, clause, sentence, marks, speaker);
  const reasons = reasonsFor(text, clause, marks, credit);
  const signs = { reasons, hasFigure: figures.length > 0, isCredited: credit !== null };
  const kind = kindOf({ ...signs, text: words });
  return { ...clause, text: words, score, reasons, figures, speaker, kind };
}

/** Without the number of a list before it, and without the stop at its end unless it is an abbreviation's. */
function bareOf(text: string, { start, end }: TextRange): TextRange {
  const words = text.slice(start, end);
  const from = /^(?:[-•*–—]|\(?\d{1,3}[.)、])\s+/u.exec(words)?.[0].length ?? 0;
  if (/(?:\p{L}\.){2}$/u.test(words)) return { start: start + from, end };
  const bare = words.replace(/[\s.,;:。，；：！!]+$/u, "");
  return bare.length <= from ? { start, end } : { start: start + from, end: start + bare.length };
}
