import { placesOf, withoutOverlaps } from "./marks";
import { oneOf } from "./number-lexicon";
import { plainSigns } from "./plain-signs";
import type { TextRange } from "./text-range";

/** Without "best" and "latest" where they only greet or date ("at best", "at the latest"). */
const FORMS =
  `largest biggest highest lowest smallest worst fastest slowest longest shortest oldest youngest richest
  poorest strongest weakest earliest greatest cheapest tallest deepest heaviest lightest hottest coldest
  warmest wettest driest busiest deadliest costliest wealthiest safest newest nearest farthest furthest
  steepest sharpest toughest closest fewest hardest brightest darkest widest broadest simplest`.split(
    /\s+/,
  );

/** What "most" and "least" stand before without raising anything: "most of them", "at least a third". */
const PLAIN_AFTER =
  `of people other others likely recently notably importantly probably certainly definitely in on at
  a an the one two three four five six seven eight nine ten`.split(/\s+/);

const FORM = new RegExp(String.raw`(?<![\p{L}'])(?:${oneOf(FORMS)})(?![\p{L}'])`, "giu");
const BEST = /(?<!\bat )(?<!\bour )(?<!\btheir )(?<!\bdo )\bbest\b(?! wishes| regards)/giu;
const MOST = new RegExp(
  String.raw`\b(?:the|its|their|his|her|our)[ \n]+(?:most|least)[ \n]+(?!(?:${oneOf(PLAIN_AFTER)})(?!\p{L}))\p{L}+`,
  "giu",
);
const ALONE =
  /\b(?:the[ \n]+only|the[ \n]+sole|the[ \n]+first[ \n]+ever|record[ \n]+(?:high|low)|all-time[ \n]+(?:high|low)|second[ \n]+to[ \n]+none|unprecedented|(?:an?[ \n]+)?world[ \n]+record|number[ \n]one)\b/giu;
const FIRST = /\bthe[ \n]+(?:very[ \n]+)?first[ \n]+(?:\p{L}+[ \n]+){1,4}to\b/giu;
const SIGNS =
  /最(?:高|低|大|小|多|少|快|慢|早|晚|长|短|好|差|强|弱)|首次|首个|第一大|唯一|史上|创纪录/gu;

/**
 * Where a text raises something above all others: "the largest", "the most expensive", "the only",
 * "a record high", "the first woman to". In order and without overlaps; UTF-16 code units.
 */
export function superlativesOf(text: string): TextRange[] {
  const plain = plainSigns(text);
  return withoutOverlaps(
    [FORM, BEST, MOST, ALONE, FIRST, SIGNS].flatMap((pattern) => placesOf(plain, pattern)),
  ).map(({ start, end }) => ({ start, end }));
}
