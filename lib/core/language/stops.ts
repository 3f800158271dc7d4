import { isAbbreviation } from "./abbreviations";

const STOP = /[.!?…。！？｡．؟।]/u;
const WIDE_STOP = /[。！？｡．]/u;
const CLOSERS = `(?:["'”’»›)\\]}」』）】》〉]|\\[\\d{1,3}\\])*`;

/** A run of stops, and the quotes, brackets and footnote marks that close after it. */
const STOPS = new RegExp(`(?<stops>${STOP.source}+)(?<closers>${CLOSERS})(?<space>\\s*)`, "gu");
const OPENERS = /^[\s"'“‘«‹([{「『（【《〈—–*_¿¡-]+/u;
const WORD_BEFORE = /[\p{L}\p{N}][\p{L}\p{N}\p{M}.&'’-]*$/u;
const WORD_AFTER = /^[\p{L}\p{N}$€£¥][\p{L}\p{N}\p{M}]*/u;
const CJK = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** A number or a letter at the head of a list item: "1.", "iv.", "B.". */
const LIST_NUMBER = /^\s*[([]?(?:\d{1,3}|[ivx]{1,5}|[A-Za-z])$/;
const DOMAIN_END = /^(?:com|org|net|io|gov|edu|co|cn|eu|uk|us|js|ts|py|md|ai)$/i;
/** How far back a word before a stop may begin; also keeps a scan over one long line linear. */
const LONGEST_WORD = 60;

type Stop = { before: string; stops: string; closers: string; space: string; after: string };

/**
 * Where sentences end at a stop within `text[start, end)`, which holds no break that ends a sentence
 * by itself. Each offset is where the next sentence begins, after the white space, in UTF-16 code
 * units.
 */
export function endsAtStops(text: string, start: number, end: number): number[] {
  const passage = text.slice(start, end);
  const ends: number[] = [];
  let sentenceStart = 0;
  for (const match of passage.matchAll(STOPS)) {
    const next = match.index + match[0].length;
    if (next >= passage.length) break;
    const { stops = "", closers = "", space = "" } = match.groups ?? {};
    const from = Math.max(sentenceStart, match.index - LONGEST_WORD);
    const before = passage.slice(from, match.index);
    const stop = { before, stops, closers, space, after: passage.slice(next, next + LONGEST_WORD) };
    const isMarker = from === sentenceStart && stops === "." && LIST_NUMBER.test(before);
    if (isMarker || !endsSentence(stop)) continue;
    ends.push(start + next);
    sentenceStart = next;
  }
  return ends;
}

function endsSentence(stop: Stop): boolean {
  const { stops, closers, space, after } = stop;
  if (STOP.test(after.charAt(0)) || /^[,;:，；：、)\]）】]/u.test(after)) return false;
  if (/[」』]$/.test(closers) && /^(?:と|って)/.test(after)) return false;
  const opened = after.replace(OPENERS, "");
  // "iPhone sales fell" begins a sentence, and "(reporter: …)" may stand after one.
  const isBegun = /^\p{Ll}{1,2}\p{Lu}/u.test(opened) || (space !== "" && /^[([]/.test(after));
  if (/^\p{Ll}/u.test(opened) && !isBegun) return false;
  if (WIDE_STOP.test(stops)) return stops !== "．" || space !== "" || CJK.test(opened);
  if (space === "") return isStuck(stop);
  if (stops !== "." || closers !== "") return true;
  const word = WORD_BEFORE.exec(stop.before)?.[0] ?? "";
  return word === "" || !isAbbreviation(word, WORD_AFTER.exec(opened)?.[0] ?? "");
}

/** Two sentences with no space between them: "…in the future.Blockchain is…", but not "example.com". */
function isStuck({ before, after, closers }: Stop): boolean {
  if (CJK.test(after)) return true;
  const opened = closers === "" ? after : after.replace(OPENERS, "");
  const next = /^\p{Lu}\p{Ll}+/u.exec(opened)?.[0];
  const isFollowed = next !== undefined && /^(?:[\s,;’']|$)/u.test(opened.slice(next.length));
  if (!isFollowed || DOMAIN_END.test(next)) return false;
  return closers !== "" || /(?:^|[\s"“(])[\p{L}\p{N}-]*\p{Ll}{3}$/u.test(before);
}
