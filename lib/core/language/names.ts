import { placesOf, withoutOverlaps } from "./marks";
import { plainSigns } from "./plain-signs";

/** A name as it stands in a text: UTF-16 code units, half open. */
export type NameMark = {
  start: number;
  end: number;
  /** `coded` holds digits (G20), `quoted` stands in quotation marks, `sign` is in Chinese or Japanese. */
  kind: "capitalised" | "acronym" | "coded" | "quoted" | "sign";
  norm: string;
};

const CAPITAL = String.raw`\p{Lu}[\p{L}\p{M}]*(?:['-]\p{L}[\p{L}\p{M}]*)*\.?(?:(?<=\b\p{Lu}\.)(?:\p{Lu}\.)*)?`;
const LINK = String.raw`(?:[ ](?:of|the|de|da|do|dos|del|della|der|den|di|du|la|le|van|von|bin|ibn|al|el|&)(?=[ ](?:the[ ]|la[ ]|der[ ])?\p{Lu}))`;
const RUN = new RegExp(
  String.raw`(?<![\p{L}\p{N}])${CAPITAL}(?:${LINK}{0,2}[ ]${CAPITAL})*`.replaceAll("[ ]", "[ \\n]"),
  "gu",
);
const CODED =
  /(?<![\p{L}\p{N}])(?:(?=[\p{L}\d-]*\d)\p{Lu}[\p{L}]*-?\d[\p{L}\d-]*|\d+\p{Lu}[\p{L}\d-]*)(?![\p{L}\p{N}])/gu;
const SMALL = /(?<![\p{L}\p{N}])\p{Ll}[\p{L}\p{M}]+/gu;
const ACRONYM = /^(?:\p{Lu}\.?){2,}s?$/u;
const QUOTED = /["“«„](?<inside>[^"“”«»„\n]{2,80})["”»“]/gu;
const TITLE_SIGN =
  /《[^》\n]{1,60}》|「[^」\n]{1,40}」|\p{Script=Katakana}[\p{Script=Katakana}ー・]+/gu;
const COUNTRY_SIGN =
  /中国|美国|英国|法国|德国|日本|韩国|俄罗斯|印度|欧盟|台湾|香港|澳门|北京|上海|广东|深圳|联合国|朝鲜|越南|泰国|澳大利亚|加拿大|意大利|西班牙|巴西|乌克兰|以色列|伊朗|中國|美國/gu;

/** Words that begin sentences and are no names there, with a capital or without. */
const STARTERS = new Set(
  `a an the this that these those it its he she they we you i his her their our your my one two three some
  many most all both each every any no not none few several other another such same what which who whom whose
  when where why how if whether although though while because since as after before until unless despite
  in on at by for from to of with without within under over about across against among between during through
  into onto upon toward towards like unlike near per via and but or nor so yet then thus hence therefore however
  moreover furthermore meanwhile instead also still even just only perhaps maybe indeed again now today yesterday
  tomorrow later earlier first second third last next finally once there here is are was were be been has have had
  do does did can could will would shall should may might must let according more less fewer at least nearly almost
  around roughly overall critics officials analysts experts researchers scientists people voters police residents
  workers prices exports imports sales figures data statistics nobody nothing everyone everything never neither
  either once twice half up down out off above below beyond besides except given asked following including`.split(
    /\s+/,
  ),
);
const STARTS = /(?:^|[.!?…:;]["')\]]*[ \n]+|\n[ \n]*|["([]|[-*•][ ])$/;

/**
 * The names of a text, in order and without overlaps: runs of capitalised words with what links them
 * ("Bank of England"), acronyms, words with digits (G20), quoted names, and in Chinese and Japanese
 * titles, katakana and countries. A sentence's first word has its capital anyway: it is a name where
 * more capitals follow, or where it is no common first word and the text never writes it small.
 *
 * @param beside more text, for what it writes small; the marks are in `text` alone
 */
export function namesOf(text: string, beside = ""): NameMark[] {
  const plain = plainSigns(text);
  const small = new Set(`${plain} ${plainSigns(beside)}`.match(SMALL));
  const runs = placesOf(plain, RUN).flatMap((run) => named(plain, run, small) ?? []);
  const coded = placesOf(plain, CODED).map((mark) => nameMark(mark, "coded"));
  const signs = [...placesOf(plain, TITLE_SIGN), ...placesOf(plain, COUNTRY_SIGN)];
  return withoutOverlaps([
    ...quotedNames(text),
    ...coded,
    ...runs,
    ...signs.map((mark) => nameMark(mark, "sign")),
  ]);
}

type Words = { start: number; end: number; words: string };

function nameMark({ start, end, words }: Words, kind: NameMark["kind"]): NameMark {
  return { start, end, kind, norm: words.replace(/\s+/g, " ") };
}

function named(text: string, run: Words, small: ReadonlySet<string>): NameMark | null {
  const isFirst = STARTS.test(text.slice(Math.max(0, run.start - 8), run.start));
  const rest = isPronoun(run) ? null : isFirst ? withoutStarter(run, small) : run;
  if (!rest) return null;
  const words = rest.words.replace(/(?<=\p{L}{2})\.$/u, "");
  const mark = { ...rest, words, end: rest.start + words.length };
  return nameMark(mark, ACRONYM.test(words) ? "acronym" : "capitalised");
}

/** Takes off a first word that only has its capital from the sentence's beginning. */
function withoutStarter(run: Words, small: ReadonlySet<string>): Words | null {
  const first = /^[\p{L}\p{M}'-]+/u.exec(run.words)?.[0] ?? "";
  const lower = first.toLowerCase();
  const isAlone = first.length === run.words.replace(/\.$/, "").length;
  if (first.length > 1 && first === first.toUpperCase()) return run;
  const isCommon = STARTERS.has(lower) || (isAlone && (small.has(lower) || lower.endsWith("ly")));
  if (!isCommon) return run;
  const offset = first.length + (/^\s+/.exec(run.words.slice(first.length))?.[0].length ?? 0);
  const words = run.words.slice(offset);
  return /^\p{Lu}/u.test(words) ? { start: run.start + offset, end: run.end, words } : null;
}

/** "I" is no name, wherever it stands. */
function isPronoun({ words }: Words): boolean {
  return /^I(?:'(?:m|ve|d|ll))?$/.test(words);
}

/** Quoted words that are a name and no sentence: at most six, each but the small ones with a capital. */
function quotedNames(text: string): NameMark[] {
  return Array.from(text.matchAll(QUOTED)).flatMap((match) => {
    const inside = match.groups?.["inside"] ?? "";
    const words = inside.split(/\s+/);
    const large = words.filter((word) => /^[\p{Lu}\d]/u.test(word)).length;
    const isName =
      words.length <= 6 &&
      large * 2 > words.length &&
      /^[\p{Lu}\d]/u.test(inside) &&
      !/[.!?,]$/.test(inside);
    const start = match.index + 1;
    return isName && words.length > 1
      ? [nameMark({ start, end: start + inside.length, words: plainSigns(inside) }, "quoted")]
      : [];
  });
}
