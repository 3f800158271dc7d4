import { parseArgs } from "node:util";
import type { LoadOptions } from "./load";

export type BenchOptions = {
  /** As it was called, for the results. */
  command: string;
  /** How many claims the measured desks have, the smaller one first. */
  sizes: [number, number];
  load: LoadOptions;
  /** How often what is done one at a time is done. */
  repeats: number;
  /** Whether bench/RESULTS.md is written. */
  keep: boolean;
  /** Parts of the names of what is measured; all of it if empty. */
  only: string[];
};

// A server runs for days: its first seconds, while its code is still being compiled, are left out.
const THOROUGH = { sizes: [10_000, 100_000], warmUp: 6, duration: 8, repeats: 5 };
const QUICK = { sizes: [1_000, 10_000], warmUp: 2, duration: 3, repeats: 2 };
const CONNECTIONS = 16;

/**
 * `--quick` measures small desks for a short time, `--keep` writes bench/RESULTS.md, and
 * `--only NAME` (again and again) measures a part. Throws on anything else.
 */
export function readOptions(args: string[]): BenchOptions {
  const { values } = parseArgs({
    args,
    options: {
      quick: { type: "boolean", default: false },
      keep: { type: "boolean", default: false },
      only: { type: "string", multiple: true, default: [] },
    },
  });
  const { sizes, warmUp, duration, repeats } = values.quick ? QUICK : THOROUGH;
  return {
    command: ["npm run bench", ...(args.length > 0 ? ["--", ...args] : [])].join(" "),
    sizes: [sizes[0]!, sizes[1]!],
    load: { connections: CONNECTIONS, warmUp, duration },
    repeats,
    keep: values.keep,
    only: values.only,
  };
}
