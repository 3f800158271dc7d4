import Link from "next/link";
import { classNames } from "./class-names";
import { formatNumber } from "./format-number";
import { segmentShares } from "./segment-shares";
import type { GlyphShape } from "./glyph-shapes";
import { StatusGlyph } from "./status-glyph";
import type { Tone } from "./tone";

export interface Segment {
  label: string;
  count: number;
  tone: Tone;
  shape?: GlyphShape;
  /** Where the list of just these is. */
  href?: string;
}

export interface SegmentedBarProps {
  /** What is counted: "Claims by status". */
  label: string;
  segments: Segment[];
  /** Also list what counts nothing. */
  showEmpty?: boolean;
  /** Smaller words under a thinner bar, for rows of a list. */
  compact?: boolean;
  className?: string;
}

/** A stacked bar; the words and numbers under it say the same, so the bar itself stays silent. */
export function SegmentedBar({
  label,
  segments,
  showEmpty,
  compact,
  className,
}: SegmentedBarProps) {
  const shares = segmentShares(segments.map((segment) => segment.count));
  const listed = showEmpty ? segments : segments.filter((segment) => segment.count > 0);
  return (
    <figure aria-label={label} className={classNames("min-w-0", className)}>
      <div
        aria-hidden="true"
        className={classNames(
          "flex gap-px overflow-hidden rounded-sm bg-well",
          compact ? "h-1.5" : "h-3",
        )}
      >
        {segments.map((segment, index) =>
          segment.count === 0 ? null : (
            <div
              key={segment.label}
              data-tone={segment.tone}
              className={segment.tone === "neutral" ? "bg-tone-line" : "bg-tone"}
              style={{ width: `${shares[index]}%` }}
            />
          ),
        )}
      </div>
      <ul
        className={classNames(
          "mt-2 flex flex-wrap",
          compact ? "gap-x-4 gap-y-0.5 text-xs" : "gap-x-6 gap-y-1 text-sm",
        )}
      >
        {listed.map((segment) => (
          <li key={segment.label} data-tone={segment.tone}>
            <SegmentWords segment={segment} compact={compact} />
          </li>
        ))}
      </ul>
    </figure>
  );
}

function SegmentWords({ segment, compact }: { segment: Segment; compact?: boolean }) {
  const words = (
    <>
      {segment.shape ? (
        <StatusGlyph shape={segment.shape} className={compact ? "size-3" : "size-3.5"} />
      ) : (
        <span aria-hidden="true" className="size-2 shrink-0 rounded-sm bg-tone" />
      )}
      <span className="font-medium text-ink">{formatNumber(segment.count)}</span>{" "}
      <span className="text-ink-soft group-hover:text-ink group-hover:underline">
        {segment.label}
      </span>
    </>
  );
  const look = "group inline-flex min-h-6 items-center gap-1.5 whitespace-nowrap";
  if (!segment.href) return <span className={look}>{words}</span>;
  return (
    <Link href={segment.href} className={look}>
      {words}
    </Link>
  );
}
