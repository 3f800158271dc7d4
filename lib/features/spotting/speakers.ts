import type { TextRange } from "@/lib/core/language/text-range";

/** Who a sentence credits for what it says, and with which word. */
export type Credit = { speaker: string | null; verb: string };

const VERBS =
  "said|says|say|told|tells|believes?|believed|announced|announces|emphasi[sz]ed|emphasi[sz]es|stressed|stresses|pointed out|points out|noted|notes|stated|states|added|adds|warned|warns|argued|argues|claimed|claims|estimated|estimates|reported|reports|thinks?|thought|denied|denies|promised|promises|predicted|predicts|expects?|expected|confirmed|confirms|explained|explains|insisted|insists|acknowledged|admitted|concluded|concludes|found|revealed|declared|declares";
const THAT = new RegExp(
  `^(?<who>.{2,160}?)[, ]+(?:(?:also|later|recently|then|once|directly|clearly|further|even|has|have|had)\\s+)*(?<verb>${VERBS})\\b(?<after>[^.;]{0,90}?)(?:\\s+(?:that|why|whether|how)\\b|:|,?\\s*["“])`,
  "u",
);
/** These tell somebody's words even without "that". */
const PLAIN = new RegExp(
  `^(?<who>[^,;]{2,100}(?:,[^,;]{2,80},)?)\\s+(?<verb>said|says|told|believes|believed|claims|claimed|argues|argued|warns|warned)\\s`,
  "u",
);
const AFTER = new RegExp(
  `[,，]["”’]?\\s*(?:(?<who>(?:the\\s)?[^,;"“”]{2,100}?)\\s+(?<verb>${VERBS})|(?<verb2>said|says|added|wrote)\\s+(?<who2>[^,;"“”]{2,80}?(?:,\\s[^,;"“”]{2,80})?))(?:\\s+(?:on|in|at|last|yesterday|today|this)\\b[^,;"“”]{0,40})?[.!]?$`,
  "u",
);
const ACCORDING = /\baccording to\s+(?<who>[^,;.]{2,120}(?:,\s[^,;]{2,80}(?=,\s))?)/iu;
const VIEW = /\bin the (?:view|opinion|words) of\s+(?<who>[^,;.]{2,100})/iu;
const CHINESE = /^(?<who>[^，。：]{2,30}?)(?<verb>表示|指出|认为|称|说|强调|宣布|透露)/u;

const PREAMBLE =
  /^(?:(?:\p{Lu}\p{L}+ing\s[^,]{3,60}|and|but|however|meanwhile|moreover|in addition|previously|so|also|on [^,]{3,30}|in [^,]{3,60}|at [^,]{3,60}),?\s+)+(?=\p{Lu}|the\s)/iu;
/** "is said", "and claimed": what stands before is no speaker. */
const PASSIVE = /\b(?:is|are|was|were|be|been|being|and|or|to|not|n't|can|could|will|would)$/u;
const NOBODY =
  /^(?:i|we|you|he|she|it|they|this|that|these|those|who|which|there|one|some|many|people|everyone)$/iu;

/**
 * Who is credited in a sentence ("X said that …", "according to X, …", "…, X said"); the name with what
 * stands beside it. `speaker` is null where a pronoun hides it. Null where nobody is credited.
 */
export function creditOf(text: string, { start, end }: TextRange): Credit | null {
  const sentence = text.slice(start, end).replace(/\s+/g, " ");
  for (const pattern of [ACCORDING, VIEW]) {
    const who = pattern.exec(sentence)?.groups?.["who"];
    if (who) return { speaker: named(who), verb: "according to" };
  }
  for (const pattern of [THAT, PLAIN, AFTER, CHINESE]) {
    const groups = pattern.exec(sentence)?.groups;
    const [who, verb] = [
      groups?.["who"] ?? groups?.["who2"],
      groups?.["verb"] ?? groups?.["verb2"],
    ];
    if (who && verb && !PASSIVE.test(who)) return { speaker: named(who), verb: verb.toLowerCase() };
  }
  return null;
}

/** The name without what comes before it; null for a pronoun, or for more than a name. */
function named(who: string): string | null {
  const name = who
    .trim()
    .replace(PREAMBLE, "")
    .replace(/^["“'‘]|[,"”'’]$/gu, "")
    .replace(/(?<!\p{Lu}|\b(?:Inc|Co|Corp|Ltd|Jr|Sr))\.$/u, "")
    .replace(/\s+(?:previously|also|recently|later|once|has|have|had)$/u, "")
    .trim();
  return name === "" || NOBODY.test(name) || name.length > 120 ? null : name;
}
