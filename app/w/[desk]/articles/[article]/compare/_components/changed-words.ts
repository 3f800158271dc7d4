import { wordDiff } from "@/lib/core/word-diff";
import type { Block, Segment } from "@/lib/features/claims/highlights";

type Change = { start: number; end: number; change: NonNullable<Segment["change"]> };

/**
 * Two paragraphs with the words marked that the other has not; their segments are cut where such
 * words begin and end.
 */
export function withChanges(
  before: { text: string; block: Block },
  after: { text: string; block: Block },
): { before: Block; after: Block } {
  const parts = wordDiff(wordsOf(before), wordsOf(after));
  const found: Record<"removed" | "added", Change[]> = { removed: [], added: [] };
  const at = { removed: before.block.start, added: after.block.start };
  for (const { kind, text } of parts) {
    if (kind !== "same") {
      found[kind].push({ start: at[kind], end: at[kind] + text.length, change: kind });
    }
    if (kind !== "added") at.removed += text.length;
    if (kind !== "removed") at.added += text.length;
  }
  return {
    before: cut(before.block, found.removed),
    after: cut(after.block, found.added),
  };
}

function wordsOf({ text, block }: { text: string; block: Block }): string {
  return text.slice(block.start, block.end);
}

function cut(block: Block, changes: readonly Change[]): Block {
  const cuts = changes.flatMap(({ start, end }) => [start, end]);
  const segments = block.segments.flatMap((segment) => {
    const inside = cuts.filter((place) => place > segment.start && place < segment.end);
    const edges = [segment.start, ...inside, segment.end];
    return edges.slice(1).map((end, index): Segment => {
      const start = edges[index]!;
      const change = changes.find((one) => one.start <= start && one.end >= end)?.change;
      return { ...segment, start, end, change };
    });
  });
  return { ...block, segments };
}
