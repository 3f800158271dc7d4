import { type CSSProperties, memo, type ReactNode } from "react";
import type { Block, Segment } from "../highlights";
import type { MarkedClaim } from "../marked-claims";
import { STATUS_LOOK } from "../status-look";
import { STATUS_WORDS } from "../words";
import styles from "./reading-column.module.css";

/** The words of one block with its marks. Drawn again only when its own claims change. */
export const ReadingBlock = memo(function ReadingBlock({
  text,
  block,
  claims,
  chosen,
  margin,
}: {
  text: string;
  block: Block;
  claims: ReadonlyMap<string, MarkedClaim>;
  /** The chosen claim, if it has a part in this block; null spares drawing it again. */
  chosen: string | null;
  margin: (block: Block) => ReactNode;
}) {
  return (
    <>
      {margin(block)}
      {block.segments.map((segment) => (
        <SegmentText
          key={segment.start}
          text={text.slice(segment.start, segment.end)}
          segment={segment}
          claims={claims}
          chosen={chosen}
        />
      ))}
    </>
  );
});

/** A stretch of text in the marks of its claims, the outermost outside. */
function SegmentText({
  text,
  segment,
  claims,
  chosen,
}: {
  text: string;
  segment: Segment;
  claims: ReadonlyMap<string, MarkedClaim>;
  chosen: string | null;
}) {
  const piece = (
    <span
      data-start={segment.start}
      data-claims={segment.claimIds.join(" ")}
      data-change={segment.change}
      className={segment.change && styles.change}
    >
      {text}
    </span>
  );
  return segment.claimIds.reduceRight((inner, claimId) => {
    const claim = claims.get(claimId);
    if (!claim) return inner;
    const { ref, status, level, settled } = claim;
    const style: CSSProperties & { "--level": number } = { "--level": level };
    const tentative = settled ? "" : ", place not confirmed";
    const words = `${ref}, ${STATUS_WORDS[status].toLowerCase()}${tentative}`;
    return (
      <mark
        className={styles.mark}
        style={style}
        title={words}
        data-tone={STATUS_LOOK[status].tone}
        data-status={status}
        data-claim={ref}
        data-tentative={!settled || undefined}
        data-chosen={claimId === chosen || undefined}
        data-begins={claim.start === segment.start ? words : undefined}
        data-ends={claim.end === segment.end || undefined}
      >
        {inner}
      </mark>
    );
  }, piece);
}
