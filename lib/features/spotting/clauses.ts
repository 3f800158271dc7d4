import type { TextRange } from "@/lib/core/language/text-range";
import { type Marks, marksWithin } from "./sentence-marks";
import { type Token, tokensOf } from "./tokens";
import { CHANGES, PREAMBLES, REPORTING } from "./word-classes";

/** Where one clause may end and the next begin; what is matched belongs to neither. */
const SEPARATOR =
  /(?<strong>\s*[;；]\s*)|(?<joint>,\s+(?:and|but|while|whereas|although|though|yet|so)\s+(?!on\b))|(?<bare>\s+(?:and|but|while|whereas)\s+)|(?<relative>,\s+(?=(?:which|who|where)\s))|(?<comma>,\s+|，)/gu;
const QUOTED = /["“«][^"“”«»]*["”»]|\([^()]*\)|（[^（）]*）/gu;

const AUXILIARIES = new Set(
  `is are was were has have had do does did will would can could may might must shall should am 's`.split(
    /\s+/,
  ),
);
/** Verbs in the present that figures and facts are told with. */
const PRESENT = new Set(
  `accounts reaches remains plays makes leads requires includes stands shows employs owns produces costs
  earns holds runs leaves needs means gives takes comes goes lies ranks exceeds equals covers owes imports
  exports uses lacks receives represents wants has`.split(/\s+/),
);
/** "because" is left out: what it tells is checked by itself, too. */
const SUBORDINATORS = new Set(
  `if when although though since after before while as unless until whereas whether due`.split(" "),
);

const KINDS = ["strong", "joint", "bare", "relative", "comma"] as const;

type Part = TextRange & { separator: keyof typeof RULES | "begin" };

/**
 * The clauses of a sentence that each say something of their own: "A has 67 %, B has 16 %" is two.
 * Where nothing can be parted, the sentence itself.
 *
 * @param range the sentence without the white space around it
 * @returns UTF-16 code units of the text, in order; what joins two clauses belongs to neither
 */
export function clausesOf(text: string, range: TextRange, marks: Marks): TextRange[] {
  const clauses: TextRange[] = [];
  for (const part of partsOf(text, range)) {
    const last = clauses.at(-1);
    if (!last || part.separator === "begin") clauses.push({ start: part.start, end: part.end });
    else if (RULES[part.separator](clauseAt(text, last, marks), clauseAt(text, part, marks))) {
      clauses.push({ start: part.start, end: part.end });
    } else last.end = part.end;
  }
  return clauses;
}

function partsOf(text: string, { start, end }: TextRange): Part[] {
  const sentence = text.slice(start, end);
  const closed = sentence.replace(QUOTED, (quoted) => "x".repeat(quoted.length));
  const parts: Part[] = [];
  let from = start;
  let separator: Part["separator"] = "begin";
  for (const match of closed.matchAll(SEPARATOR)) {
    const at = start + match.index;
    const groups = match.groups ?? {};
    parts.push({ start: from, end: at, separator });
    from = at + match[0].length;
    separator = KINDS.find((kind) => groups[kind] !== undefined) ?? "comma";
  }
  parts.push({ start: from, end, separator });
  return parts.filter((part) => part.end > part.start);
}

type Clause = { tokens: Token[]; hasVerb: boolean; begins: boolean; marks: Marks };

function clauseAt(text: string, range: TextRange, marks: Marks): Clause {
  const tokens = tokensOf(text.slice(range.start, range.end)).filter(({ word }) =>
    /[\p{L}\p{N}#]/u.test(word),
  );
  return {
    tokens,
    hasVerb: tokens.some((_, at) => isFinite(tokens, at)),
    begins: isFinite(tokens, 0),
    marks: marksWithin(marks, range),
  };
}

/** By what stands between two parts: whether each is a clause of its own. */
const RULES = {
  strong: (_: Clause, right: Clause) => right.hasVerb || right.marks.quantities.length > 0,
  joint: (left: Clause, right: Clause) => {
    if (!isClause(left) || !isClause(right)) return false;
    return !right.begins || (hasMark(left) && hasMark(right));
  },
  // Without a comma "and" joins names and things as often as clauses.
  bare: (left: Clause, right: Clause) => {
    if (isAnotherFigure(left, right)) return true;
    if (!isClause(left) || !isClause(right)) return false;
    if (right.begins) return hasMark(left) && right.marks.dates.length > 0;
    return /^(?:it|they|he|she|there|this|these)$/.test(right.tokens[0]!.tag) || isClosed(left);
  },
  relative: (left: Clause, right: Clause) =>
    isClause(left) && isClause(right) && hasMark(right) && right.tokens.length > 4,
  comma: (left: Clause, right: Clause) => {
    if (!isClause(left) || isSubordinate(left)) return false;
    if (isAnotherFigure(left, right)) return true;
    return isClause(right) && right.tokens.length > 4 && !right.begins && isSubject(right);
  },
};

function isClause({ tokens, hasVerb }: Clause): boolean {
  return hasVerb && tokens.length >= 3;
}

function hasMark({ marks }: Clause): boolean {
  return marks.quantities.length + marks.dates.length + marks.names.length > 0;
}

/** "… A has 67 % and B only 16 %": the verb is said once. */
function isAnotherFigure(left: Clause, right: Clause): boolean {
  const [own, other] = [left.marks.quantities.at(-1), right.marks.quantities[0]];
  const [name] = right.marks.names;
  if (!own || !other || (!isClause(left) && left.marks.names.length === 0)) return false;
  return (
    right.hasVerb || (own.kind === other.kind && name !== undefined && name.start < other.start)
  );
}

function isSubordinate({ tokens }: Clause): boolean {
  const first = tokens.find(({ word }) => !PREAMBLES.has(word));
  return first !== undefined && SUBORDINATORS.has(first.word);
}

/** Ends with its verb, so that what follows "and" is nothing that the verb is about. */
function isClosed({ tokens }: Clause): boolean {
  return /^(?:VED|VPAST|up|out|off|down|back|in)$/.test(tokens.at(-1)!.tag);
}

/** A comma parts clauses only before what looks like a new subject, or lists would be parted. */
function isSubject({ tokens }: Clause): boolean {
  const [first] = tokens;
  return (
    first !== undefined &&
    /^(?:NAME|ACR|the|it|they|he|she|we|this|these|those|there)$/.test(first.tag)
  );
}

function isFinite(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token || tokens[at - 1]?.word === "to") return false;
  const { word, tag } = token;
  if (/^(?:NAME|ACR|MONTH)$/.test(tag)) return false;
  // The month.
  if (
    word === "may" &&
    (/^(?:in|last|since|until|of)$/.test(tokens[at - 1]?.word ?? "") ||
      tokens[at + 1]?.word.startsWith("#"))
  )
    return false;
  if (AUXILIARIES.has(word) || PRESENT.has(word)) return true;
  if (tag === "VPAST" || tag === "VED") return true;
  return CHANGES.has(word) || (REPORTING.has(word) && word !== "according");
}
