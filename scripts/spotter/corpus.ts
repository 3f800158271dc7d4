import { spot } from "@/lib/features/spotting/spot";
import { readCorpus } from "@/prisma/seed/read-corpus";

type Range = { start: number; end: number };

/** How the candidates meet the claims of the corpus that comes with the program. */
export type Met = { claims: number; found: number; candidates: number; vain: number };

/**
 * Spots the reading copies. A claim is found where a candidate overlaps it, and a candidate is vain
 * where it overlaps no claim.
 */
export async function meetCorpus(): Promise<Met> {
  const met: Met = { claims: 0, found: 0, candidates: 0, vain: 0 };
  for (const { text, claims } of await readCorpus()) {
    const candidates = spot(text).flatMap((sentence) => sentence.candidates);
    met.claims += claims.length;
    met.found += claims.filter((claim) => overlapsAny(claim, candidates)).length;
    met.candidates += candidates.length;
    met.vain += candidates.filter((candidate) => !overlapsAny(candidate, claims)).length;
  }
  return met;
}

function overlapsAny({ start, end }: Range, others: readonly Range[]): boolean {
  return others.some((other) => other.start < end && start < other.end);
}
