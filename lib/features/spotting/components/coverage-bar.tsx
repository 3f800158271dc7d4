import { formatNumber } from "@/lib/ui/format-number";
import type { SentenceState } from "../domain";
import type { CoverageNumbers, DeskSentence } from "../schema";
import { coverageSentence } from "../words";
import styles from "./coverage.module.css";

/** How far a text has been looked at: the share in words, a map of its sentences, and the key to it. */
export function CoverageBar({
  numbers,
  sentences,
}: {
  numbers: CoverageNumbers;
  /** In the order of the text. */
  sentences: readonly DeskSentence[];
}) {
  if (numbers.sentences === 0) return null;
  const { claim, noFact, open, flagged } = numbers;
  return (
    <figure aria-label="What was looked at" className="min-w-0">
      <div aria-hidden="true" className={styles.strip}>
        {runsOf(sentences).map(({ start, count, state, flagged: isFlagged }) => (
          <span
            key={start}
            className={styles.cell}
            data-state={state}
            data-flagged={isFlagged || undefined}
            style={{ flexGrow: count }}
          />
        ))}
      </div>
      <ul className="mt-2 flex flex-wrap gap-x-4 gap-y-0.5 text-xs">
        <li className="inline-flex min-h-6 items-center text-ink-soft">
          {coverageSentence(numbers)}
        </li>
        <Key state="claim" count={claim} words={claim === 1 ? "holds a claim" : "hold a claim"} />
        <Key state="no_fact" count={noFact} words="nothing to check" />
        <Key state="open" count={open - flagged} words="not looked at" />
        <Key state="open" flagged count={flagged} words="flagged, not looked at" />
      </ul>
    </figure>
  );
}

function Key({
  state,
  flagged,
  count,
  words,
}: {
  state: SentenceState;
  flagged?: boolean;
  count: number;
  words: string;
}) {
  if (count === 0) return null;
  return (
    <li className="inline-flex min-h-6 items-center gap-1.5">
      <span
        aria-hidden="true"
        className={`${styles.cell} ${styles.key}`}
        data-state={state}
        data-flagged={flagged}
      />
      <span className="font-medium text-ink">{formatNumber(count)}</span>{" "}
      <span className="text-ink-soft">{words}</span>
    </li>
  );
}

/** Neighbours of one kind as one cell: a text of a thousand sentences has no room for a gap after each. */
function runsOf(sentences: readonly DeskSentence[]): (DeskSentence & { count: number })[] {
  const runs: (DeskSentence & { count: number })[] = [];
  for (const sentence of sentences) {
    const last = runs.at(-1);
    if (last && last.state === sentence.state && last.flagged === sentence.flagged) last.count += 1;
    else runs.push({ ...sentence, count: 1 });
  }
  return runs;
}
