import type { CSSProperties } from "react";
import type { TextRange } from "@/lib/core/language/text-range";
import type { Block } from "@/lib/features/documents/domain";
import type { DeskDismissal, DeskSentence } from "../schema";
import { dismissedWords } from "../words";
import styles from "./coverage.module.css";

/**
 * What became of the sentences of one block, in its margin. Who cannot see it has the numbers over
 * the text and the keys that go from sentence to sentence.
 */
export function SentenceRail({
  sentences,
  dismissals,
  proposed,
  block,
}: {
  /** Of the whole text, in order. */
  sentences: readonly DeskSentence[];
  /** In what somebody found nothing to check: a pointer over its sentence is told why. */
  dismissals: readonly DeskDismissal[];
  /** What waits for a decision while somebody goes through the proposals. */
  proposed: readonly TextRange[];
  block: Block;
}) {
  const within = sentences.filter(({ start, end }) => start < block.end && end > block.start);
  if (within.length === 0) return null;
  // The marks of a nested list stand in line with the rest.
  const depth = block.role === "list_item" ? Math.min(block.level ?? 1, 6) : 0;
  const style: CSSProperties & { "--depth": number } = { "--depth": depth };
  return (
    <span aria-hidden="true" className={styles.rail} data-role={block.role} style={style}>
      {within.map(({ start, end, state, flagged }) => (
        <span
          key={start}
          title={whyNothing(dismissals, { start, end })}
          className={styles.cell}
          data-state={state}
          data-flagged={flagged || undefined}
          data-proposed={proposed.some((one) => one.start < end && one.end > start) || undefined}
          style={{ flexGrow: Math.min(end, block.end) - Math.max(start, block.start) }}
        />
      ))}
    </span>
  );
}

function whyNothing(dismissals: readonly DeskDismissal[], { start, end }: TextRange) {
  const dismissal = dismissals.find((one) => one.start < end && one.end > start);
  return dismissal && dismissedWords(dismissal, "Dismissed");
}
