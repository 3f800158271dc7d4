const setOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Words of grammar: each is a class of its own, for it tells more than any class it would be in. */
export const GRAMMAR_WORDS =
  setOf(`i me my mine we us ours our you your he him his she her it its they them their
  this that these those there here who whom whose which what when where why how the a an some any no
  every each all both either neither many much few several most more less least enough another other
  others such own same one am is are was were be been being do does did done doing have has had having
  will would shall should can could may might must ought ca wo n't not never 's 're 've 'll 'd 'm and
  or but nor so yet if because although though while since until unless than whether as of in on at by
  for with from to into onto about over under after before between among against during through
  without within across toward towards around per just only also too very really even still already
  again ever now then well think believe know want need let going go say said says told tell got get
  make made let's please thank thanks yes maybe perhaps percent cent up down out off back`);

export const NUMBER_WORDS =
  setOf(`zero two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
  seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety`);

export const MAGNITUDES =
  setOf(`hundred thousand million billion trillion hundreds thousands millions billions trillions dozen
  dozens`);

export const MONTHS = setOf(
  `january february march april june july august september october november december`,
);

/** Past tenses without "-ed" that are no words of grammar. */
export const PAST_VERBS =
  setOf(`began brought built bought came cut fell felt found gave grew held kept knew left lost met paid put
  ran rose sat sent set spent stood took taught thought voted went won wrote became broke chose drove ate
  flew forgot hid led read sold shot spoke stole swore threw understood wore`);

/** Words that a sentence may begin with before it comes to its subject. */
export const PREAMBLES =
  setOf(`and but so now well then because or yes no look also however meanwhile moreover still yet , " - --
  “ – —`);

/** What a sentence may be about without naming it. */
export const PRONOUNS =
  setOf(`i we you he she they it this that these those there my our his her their what let if in when who
  how why the a`);

export const REPORTING =
  setOf(`said says told voted called announced promised claimed reported according stated warned added argued
  noted found showed`);

export const CHANGES =
  setOf(`rose risen increase increased decrease decreased fell fallen dropped doubled tripled cut grew grown
  lost gained raise raised reduce reduced create created passed signed vetoed voted spent`);
