import type { NameMark } from "@/lib/core/language/names";
import type { Quantity } from "@/lib/core/language/quantities";
import type { TextRange } from "@/lib/core/language/text-range";
import { type Marks, marksWithin } from "./sentence-marks";
import type { Credit } from "./speakers";

const MOST_REASONS = 12;

const QUANTITY_WORDS: Record<Quantity["kind"], string> = {
  share: "a share",
  money: "an amount of money",
  measure: "a figure",
  time: "a length of time",
  rank: "a place in an order",
  count: "a figure",
};

const ORGANISATION =
  /\b(?:Bank|Ministry|University|Institute|Inc|Corp|Corporation|Ltd|Company|Group|Party|Council|Committee|Commission|Bureau|Office|Agency|Authority|Association|Union|Department|Parliament|Congress|Senate|Court|Academy|Center|Centre|Organi[sz]ation|Foundation|Federation|Board|Government|Administration|Police|Times|News)\b/;

/** Signs in the wording, by what is said of them. */
const WORDINGS: [says: string, pattern: RegExp][] = [
  [
    "a comparison",
    /\b(?:(?:more|less|fewer|higher|lower|larger|greater|bigger|smaller|better|worse|faster|slower|longer|older|cheaper|stronger|weaker|rather|other)\b[^.;]{0,40}?\bthan\b|compared (?:with|to)|as (?:much|many|large|high) as|ahead of|behind|unlike|similar to|relatively \w+)/i,
  ],
  [
    "a superlative",
    /\b(?:largest|biggest|highest|lowest|smallest|best|worst|fastest|slowest|longest|shortest|oldest|youngest|richest|poorest|strongest|weakest|latest|earliest|greatest|cheapest|most \w+|least \w+|the only|record (?:high|low))\b/i,
  ],
  [
    "a ranking",
    /\b(?:ranks?|ranked|No\.? ?\d+|in the top|first place|forefront|first tier|leading)\b/,
  ],
  [
    "a change",
    /(?<!-)\b(?:rose|risen|rises|fell|fallen|falls|grew|grown|grows|increased?s?|decreased?s?|declined?s?|doubled|tripled|halved|dropped|shrank|shrunk|gained|lost|raised|reduced|cut|expanded|accelerat\w+)\b/i,
  ],
  [
    "a cause",
    /\b(?:because|due to|owing to|thanks to|led to|leads to|caused?|causes|causing|as a result|resulted in|therefore|so that|stimulated|driven by|makes? it)\b/i,
  ],
  [
    "a founding or an office",
    /\b(?:founded|established|set up|created|launched|registered|appointed|elected|headed by|chairman|chaired|president of|director of|CEO)\b/,
  ],
  [
    "a law or a decision",
    /\b(?:passed|approved|law|banned|vetoed|signed|ruled|convicted|fined|sentenced|sanction\w*)\b/,
  ],
];

/**
 * Why a clause is proposed, in plain words with the words of the text: "a share: 67%", "a date: May
 * 2020", "reported speech: Li Wei says".
 */
export function reasonsFor(
  text: string,
  clause: TextRange,
  marks: Marks,
  credit: Credit | null,
): string[] {
  const { quantities, dates, names } = marksWithin(marks, clause);
  const words = (range: TextRange) => text.slice(range.start, range.end).replace(/\s+/g, " ");
  const clauseText = words(clause);
  const reasons = [
    ...quantities.map((quantity) => `${QUANTITY_WORDS[quantity.kind]}: ${words(quantity)}`),
    ...dates.map((date) => `a date: ${words(date)}`),
    ...WORDINGS.flatMap(([says, pattern]) => {
      const found = pattern.exec(clauseText)?.[0];
      return found ? [`${says}: ${found}`] : [];
    }),
    ...(credit ? [`reported speech: ${creditWords(credit)}`] : []),
    ...names.slice(0, 3).map((name) => `${nameWords(name)}: ${name.norm}`),
  ];
  return reasons.length > 0
    ? [...new Set(reasons)].slice(0, MOST_REASONS)
    : ["worded like a statement of fact"];
}

function creditWords({ speaker, verb }: Credit): string {
  if (speaker === null) return verb;
  return verb === "according to" ? `according to ${speaker}` : `${speaker} ${verb}`;
}

function nameWords({ kind, norm }: NameMark): string {
  if (kind === "quoted") return "a quoted name";
  return ORGANISATION.test(norm) ? "a named organisation" : "a name";
}
