const setOf = (words: string) => new Set(words.split(/\s+/));

/** Stand before what they belong to, so that their stop never ends a sentence. */
const ALWAYS_BEFORE =
  setOf(`mr mrs ms mx messrs dr prof gen sen rep reps sens gov lt col sgt capt cpt
  maj cmdr adm hon rev fr pres supt st mt ft vs v cf viz e.g i.e eg ie approx ca est dept asst assoc
  al resp incl excl jr-st`);

/** Abbreviations only before a number; "No. We did not." is a sentence. */
const BEFORE_NUMBERS = setOf(`no nos nr art arts sec secs fig figs vol vols ch pp p par para eq ex
  tab app op ver v cap cl reg`);

/** Stand before a day of the month, or end a sentence. */
const MONTHS = setOf("jan feb mar apr jun jul aug sep sept oct nov dec");

/** May end a sentence and may stand within one: the next word tells. */
const EITHER =
  setOf(`inc corp ltd co cos bros plc llc l.p s.a gmbh etc jr sr esq ph.d m.d b.a m.a u.s
  u.k u.n e.u d.c u.s.a u.s.s.r a.d b.c b.c.e c.e mon tue tues wed thu thur thurs fri sat sun ave
  blvd rd bldg calif mass pa conn fla ill ind mich minn miss mo okla ore tenn tex va wash wis ariz
  ark colo del ga kan ky la md mont neb nev a.k.a min max avg govt intl natl univ mfg n.y n.j n.c s.c
  n.h n.m n.d s.d w.va r.i`);

/** After a time of day these still belong to it: "9 a.m. Eastern", "8 p.m. Monday". */
const AFTER_TIME =
  setOf(`Eastern Central Pacific Mountain Greenwich Beijing London Moscow Tokyo ET EST
  EDT CT CST CDT MT PT PST PDT GMT UTC BST CET CEST IST JST Monday Tuesday Wednesday Thursday Friday
  Saturday Sunday January February March April May June July August September October November
  December`);

/** Words that begin sentences and hardly ever names. */
const STARTERS =
  setOf(`The This That These Those There Then It Its He She They We You His Her Their Our
  My Your But And Or So Yet If In On At As For From By With Without To When While Where Who What Why
  How Which After Before Since Until During Under Over Through Although Though However Moreover
  Meanwhile Also Still Now Not No Yes Some Many Most Both Each Every All Any Another Other Such Only
  Even According Because Once An Today Yesterday Here Nobody Nothing Everyone Despite Last Later More
  Is Are Was Were Do Does Did Has Have Had Can Could Will Would Should`);

/**
 * Whether a full stop after `word` belongs to an abbreviation or an initial and ends nothing.
 *
 * @param word what stands directly before the stop, with its inner stops ("U.S", "e.g", "Inc")
 * @param next the word after the stop; it begins with no lower-case letter
 */
export function isAbbreviation(word: string, next: string): boolean {
  const key = word.toLowerCase();
  const beginsNumber = /^[\p{N}$€£¥]/u.test(next);
  if (BEFORE_NUMBERS.has(key) && (beginsNumber || /^[IVXLC]+\b/.test(next))) return true;
  if (ALWAYS_BEFORE.has(key)) return true;
  if (MONTHS.has(key) && /^\p{Lu}/u.test(word)) return beginsNumber;
  if (key === "a.m" || key === "p.m") return AFTER_TIME.has(next);
  if (key === "etc") return false;
  if (EITHER.has(key) && (/^\p{Lu}/u.test(word) || key.includes("."))) return !STARTERS.has(next);
  const isInitial = /^(?:\p{Lu}\.)*\p{Lu}$/u.test(word) && word !== "I";
  return isInitial && !STARTERS.has(next);
}
