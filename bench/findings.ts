import type { Load } from "./load";

/** One line of the table: the program beside what it stands on. */
export type Finding = {
  what: string;
  /** How many claims the desk has; null where it does not matter. */
  claims: number | null;
  /** The database alone. */
  alone: string;
  /** The program. */
  program: string;
  /** The program against the database alone, or against itself. */
  ratio: string;
  aim: string;
  /** Null where there is no aim. */
  isMet: boolean | null;
  /** The numbers behind it, for the file of results. */
  numbers: Record<string, number>;
};

type Compared = { what: string; claims: number; alone: Load; program: Load };

/** Compares two loads of the same kind; `least` is how many a second the program should do. */
export function compare({ what, claims, alone, program }: Compared, least?: number): Finding {
  return {
    what,
    claims,
    alone: loadWords(alone),
    program: loadWords(program),
    ratio: times(program.perSecond / alone.perSecond),
    aim: least === undefined ? "" : `> ${least.toLocaleString("en")}/s`,
    isMet: least === undefined ? null : program.perSecond > least,
    numbers: {
      alonePerSecond: alone.perSecond,
      aloneMedian: alone.median,
      programPerSecond: program.perSecond,
      programMedian: program.median,
      programP99: program.p99,
    },
  };
}

/** How much more one piece costs on the larger desk than on the smaller one. */
export function growth(what: string, smaller: Load, larger: Load, most: number): Finding {
  const cost = smaller.perSecond / larger.perSecond;
  return {
    what,
    claims: null,
    alone: "",
    program: "",
    ratio: times(cost),
    aim: `< ${most}×`,
    isMet: cost < most,
    numbers: { cost },
  };
}

export function times(ratio: number): string {
  return `${ratio.toPrecision(ratio < 1 ? 2 : 3)}×`;
}

/** A number of digits that a reader takes in. */
export function figure(value: number): string {
  return value >= 100 ? Math.round(value).toLocaleString("en") : value.toPrecision(2);
}

function loadWords({ perSecond, median }: Load): string {
  return `${figure(perSecond)}/s, ${figure(median)} ms`;
}
