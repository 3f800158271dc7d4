import type { Token } from "./tokens";
import { CHANGES, PREAMBLES, PRONOUNS, REPORTING } from "./word-classes";

/** What a sentence shows of what checkable facts are told in: 0 or 1, or a small count. */
type Signs = ReturnType<typeof signsOf>;

const PERFECT =
  / (?:have|has|'ve|'s) (?:\w+ly |n't |not |never |already )?(?:\w+ed|been|had|done|made|seen|got|lost|gone|become|given|taken|cut|put|won|spent|grown|risen|fallen) /;
const OPINION =
  / i (?:do n't )?(?:think|believe|hope|want|feel|know|mean|guess|suppose|agree|support|say|'d|am|'m) /;
const FUTURE = / (?:will|'ll|going to|gonna) /;
const MODAL = / (?:would|should|must|could|can|ought|may|might|shall) /;
const NEGATION = / (?:n't|not|never|no) /;
const PAST = / (?:was|were|had|did) /;
const SUPERLATIVE = / (?:most|least|best|worst|only|first|largest|highest|lowest) /;

/**
 * Features of grammar by name: single signs, sizes in steps, and signs that mean something together
 * (a past tense with a figure, a first person with a plan).
 */
export function grammarOf(tokens: readonly Token[]): string[] {
  const signs = signsOf(tokens);
  const present = Object.entries(signs.flags).flatMap(([name, is]) => (is ? [name] : []));
  const { subject, length, numbers, names } = signs;
  const sizes = [
    `subject ${subject}`,
    `length ${length}`,
    `numbers ${Math.min(3, numbers)}`,
    `names ${Math.min(4, names)}`,
  ];
  return [...present, ...sizes, ...together(signs)];
}

function signsOf(tokens: readonly Token[]) {
  const tags = new Set(tokens.map(({ tag }) => tag));
  const words = ` ${tokens.map(({ word }) => word).join(" ")} `;
  const count = (...kinds: string[]) => tokens.filter(({ tag }) => kinds.includes(tag)).length;
  const flags = {
    past: tags.has("VED") || tags.has("VPAST"),
    wasOrDid: PAST.test(words),
    perfect: PERFECT.test(words),
    money: tags.has("CUR") || / dollars? /.test(words),
    share: tags.has("percent"),
    year: tags.has("YEAR"),
    future: FUTURE.test(words),
    modal: MODAL.test(words),
    opinion: OPINION.test(words),
    question: tokens.slice(-2).some(({ word }) => word === "?"),
    negation: NEGATION.test(words),
    comparison: words.includes(" than "),
    superlative: tags.has("EST") || SUPERLATIVE.test(words),
    reporting: tokens.some(({ word }) => REPORTING.has(word)),
    change: tokens.some(({ word }) => CHANGES.has(word)),
  };
  return {
    flags,
    subject: subjectOf(tokens),
    length: Math.min(5, Math.floor(tokens.length / 6)),
    numbers: count("NUM", "MAG"),
    names: count("NAME", "ACR", "MONTH"),
  };
}

function subjectOf(tokens: readonly Token[]): string {
  const first = tokens.find(({ word }) => !PREAMBLES.has(word));
  if (!first) return "none";
  return PRONOUNS.has(first.word) ? first.word : first.tag;
}

function together({ flags, subject, length, numbers, names }: Signs): string[] {
  const told = Number(flags.past || flags.wasOrDid || flags.perfect);
  const soft = Number(flags.future || flags.modal) + 2 * Number(flags.opinion);
  const hard = Number(flags.money) + Number(flags.share) + Number(flags.year);
  const figures = Math.min(2, numbers + hard);
  const named = Math.min(2, names);
  return [
    `told ${told} soft ${soft} figures ${figures}`,
    `subject ${subject} told ${told} figures ${figures}`,
    `subject ${subject} soft ${soft}`,
    `told ${told} named ${named} figures ${figures}`,
    `length ${length} figures ${figures}`,
    `length ${length} told ${told} named ${named}`,
    `question ${flags.question} figures ${figures} named ${named}`,
    `reporting ${flags.reporting} named ${named} told ${told}`,
    `change ${flags.change} figures ${figures}`,
    `comparison ${flags.comparison} superlative ${flags.superlative} figures ${figures}`,
    `subject ${subject} named ${named} length ${length}`,
    `negation ${flags.negation} told ${told} soft ${soft}`,
  ];
}
