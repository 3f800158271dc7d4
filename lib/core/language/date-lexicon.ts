/** English months and weekdays, whole and short, each by its number from 1. */
export const MONTHS = new Map(
  "january february march april may june july august september october november december"
    .split(" ")
    .flatMap((name, at): [string, number][] => [
      [name, at + 1],
      [name.slice(0, 3), at + 1],
    ]),
).set("sept", 9);

export const WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split(" ");

/** Whole names only with a capital: "may" and "march" are verbs. */
export const MONTH = `(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.?)(?![\\p{L}])`;

/** 1500 to 2099, and no part of a longer number. */
export const YEAR = `(?:1[5-9]|20)\\d\\d(?![\\d]|[.,]\\d|\\p{Script=Latin})`;

export const QUARTER_WORDS = "first second third fourth last final".split(" ");

export const CHINESE_DIGITS = "〇一二三四五六七八九";
