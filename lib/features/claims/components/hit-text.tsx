import type { Segment } from "../claim-row";

/** A text with what was searched for marked in it. */
export function HitText({ segments }: { segments: readonly Segment[] }) {
  return segments.map(({ text, isHit }, index) =>
    // oxlint-disable-next-line react/no-array-index-key -- a segment has no identity but its place
    isHit ? (
      <mark key={index} className="bg-accent-tint font-medium text-ink">
        {text}
      </mark>
    ) : (
      text
    ),
  );
}
