import { placesOf, withoutOverlaps } from "./marks";
import { oneOf } from "./number-lexicon";
import { plainSigns } from "./plain-signs";

/** A word that turns a meaning around when it is changed: UTF-16 code units, half open. */
export type PolarityMark = {
  start: number;
  end: number;
  kind: "negation" | "qualifier" | "direction" | "modality";
  norm: string;
};

const NEGATIONS =
  `no not never none nothing nobody nowhere neither nor without cannot unable unlikely hardly barely
  scarcely rarely seldom few little false untrue fake wrong deny denies denied denying denial refuse refuses refused
  refusing reject rejects rejected lack lacks lacked lacking fail fails failed failing failure absent absence avoid
  avoids avoided prevent prevents prevented stop stops stopped end ended against except excluding despite oppose opposes
  opposed doubt doubts doubted disputed illegal unlawful innocent invalid impossible incorrect insufficient inaccurate
  unknown unclear unconstitutional unemployed unprofitable unsafe unpaid unsuccessful ban bans banned`.split(
    /\s+/,
  );

/** How exactly a figure is meant, or how many of a whole: the longest first. */
const QUALIFIERS =
  `more than|less than|fewer than|greater than|smaller than|no more than|no less than|no fewer than|not more than
  |at least|at most|up to|as many as|as much as|as few as|as little as|more|less|fewer|most|least|over|under|above|below
  |exceeding|exceeds|exceeded|nearly|almost|about|around|roughly|approximately|some|circa|close to|an estimated|estimated
  |exactly|precisely|just over|just under|just|only|merely|all|any|every|each|both|half|many|several|a few|a little|enough
  |either|half of|the majority of|majority|minority|maximum|minimum|average|median|total|net|gross|annual|annually|monthly
  |weekly|daily|quarterly|per capita|per`.split(/\s*\|\s*/);

const DIRECTIONS =
  `up down rise rises rose risen rising fall falls fell fallen falling increase increases increased increasing
  decrease decreases decreased decreasing grow grows grew grown growing growth shrink shrinks shrank shrunk shrinking gain
  gains gained gaining lose loses lost losing loss losses drop drops dropped dropping decline declines declined declining
  climb climbs climbed climbing jump jumps jumped surge surges surged soar soars soared plunge plunges plunged slump
  slumps slumped slip slips slipped slid tumble tumbled expand expands expanded contract contracts contracted reduce
  reduces reduced raise raises raised raising lower lowers lowered cut cuts add adds added remove removed higher high
  highest low lowest bigger biggest smaller smallest larger largest greater greatest better best worse worst faster
  fastest slower slowest longer longest shorter shortest older oldest younger youngest richer richest poorer poorest
  earlier earliest later latest before after first last win wins won import imports imported importing export exports exported
  exporting buy buys bought sell sells sold accept accepts accepted approve approves approved support supports supported
  supporting allow allows allowed legal lawful guilty convicted acquitted confirmed confirms confirm north south east
  west northern southern eastern western left right men women man woman male female boys girls boy girl inside outside open opened close closed start starts started begin began begun profit profits
  surplus deficit deficits income spending debt credit asset assets liability liabilities birth births death deaths
  born died alive dead always often sometimes usually cause causes caused strengthen strengthened weaken weakened
  improve improved improving worsen worsened worsening majority minority public private domestic foreign positive
  negative true success successful succeeded employed hired fired joined left entered`.split(/\s+/);

const MODALS =
  `may might could would should must can will shall likely probably possibly reportedly allegedly alleged expected
  planned proposed claimed claims`.split(/\s+/);

const WORDS: [kind: PolarityMark["kind"], pattern: string][] = [
  [
    "negation",
    `(?:${oneOf(NEGATIONS)}|non-?[a-z]+|(?:does|do|did|is|are|was|were|has|have|had|wo|ca|could|would|should|must|might|need|ai)n't|un[a-z]{2,}(?:ed|able|ible|ful|ing))`,
  ],
  ["qualifier", `(?:${oneOf(QUALIFIERS).replaceAll(" ", "[ \\n]+")})`],
  ["direction", `(?:${oneOf(new Set(DIRECTIONS))})`],
  ["modality", `(?:${oneOf(MODALS)})`],
];
const PATTERNS = WORDS.map(([kind, words]) => ({
  kind,
  pattern: new RegExp(`(?<![\\p{L}\\p{N}'])${words}(?![\\p{L}\\p{N}])`, "giu"),
}));

const SIGNS: [kind: PolarityMark["kind"], pattern: RegExp][] = [
  ["negation", /没有|未能|并非|从未|尚未|拒绝|否认|禁止|反对|[不没無无未非勿莫](?![过仅但])/gu],
  [
    "qualifier",
    /超过|不足|多于|少于|至少|至多|最多|最少|大约|约|近|将近|以上|以下|以内|高于|低于|左右|逾|仅|不到/gu,
  ],
  [
    "direction",
    /增长|增加|上升|上涨|提高|扩大|下降|减少|下跌|降低|缩小|下滑|进口|出口|买入|卖出|盈利|亏损|支持|顺差|逆差|最高|最低|最大|最小/gu,
  ],
  ["modality", /可能|或许|将会|预计|据称|应该|必须/gu],
];

/** Words with a beginning like a negation's that are none. */
const NO_NEGATION =
  /^(?:under|until|unit|unite[ds]?|uniting|unique|universe|uncle|unless|union)|^none?theless$/i;

/**
 * The words of a text whose exchange would turn its meaning around, in order and without overlaps:
 * negations, what qualifies a figure (more than, at least), directions and other opposites (rose and
 * fell, imports and exports), and what makes a fact a possibility. A closed list: what it does not
 * hold is not thereby harmless.
 */
export function polarityOf(text: string): PolarityMark[] {
  const plain = plainSigns(text);
  const english = PATTERNS.flatMap(({ kind, pattern }) => marksOf(plain, kind, pattern));
  const chinese = SIGNS.flatMap(([kind, pattern]) => marksOf(plain, kind, pattern));
  return withoutOverlaps([...english, ...chinese]);
}

function marksOf(text: string, kind: PolarityMark["kind"], pattern: RegExp): PolarityMark[] {
  return placesOf(text, pattern).flatMap(({ start, end, words }) =>
    kind === "negation" && NO_NEGATION.test(words)
      ? []
      : [{ start, end, kind, norm: words.toLowerCase().replace(/\s+/g, " ") }],
  );
}
