"use client";
import { type MouseEvent, type ReactNode, type RefObject, useEffect, useMemo } from "react";
import type { Block as TextBlock } from "@/lib/features/documents/domain";
import { SetText } from "@/lib/ui/set-text";
import { type Block, blocksOf, claimToChoose } from "../highlights";
import { markedClaims, spansIn } from "../marked-claims";
import type { DeskClaim } from "../schema";
import { ReadingBlock } from "./reading-block";

/**
 * A version's text, set to be read, with every claim that stands in it marked by its status. A press
 * on a mark chooses the innermost claim there; pressed again, the one around it.
 */
export function ReadingColumn({
  root,
  versionId,
  title,
  text,
  blocks: known,
  claims,
  chosen,
  onChoose,
  margin,
  visible,
}: {
  /** Becomes the element that holds the whole text. */
  root: RefObject<HTMLDivElement | null>;
  versionId: string;
  /** The article's. */
  title: string;
  text: string;
  /** What the text's parts are, as far as that is known. */
  blocks: readonly TextBlock[];
  claims: readonly DeskClaim[];
  /** The chosen claim's id. */
  chosen: string | null;
  onChoose: (claimId: string) => void;
  /** What stands in the margin of a block; the same function as long as it draws the same. */
  margin: (block: Block) => ReactNode;
  /** Whether it is shown now: a narrow screen may show another part. */
  visible: boolean;
}) {
  const spans = useMemo(() => spansIn(claims, versionId), [claims, versionId]);
  const blocks = useMemo(() => blocksOf(text, spans, known, title), [text, spans, known, title]);
  const marked = useMemo(() => markedClaims(claims, spans, versionId), [claims, spans, versionId]);
  useBringIntoView(root, claims.find(({ id }) => id === chosen)?.ref ?? null, visible);

  function press(event: MouseEvent<HTMLElement>) {
    // The end of a selection is no press.
    if (window.getSelection()?.isCollapsed === false) return;
    const covering = event.target instanceof Element ? claimsAt(event.target) : [];
    const claimId = claimToChoose(covering, chosen);
    if (claimId !== null) onChoose(claimId);
  }

  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- the list of claims is the way by keyboard; a press here is one more for the mouse */}
      <div ref={root} id="text" onClick={press} className="reading mx-auto">
        <SetText text={text} blocks={blocks} under={1}>
          {(block) => (
            <ReadingBlock
              key={block.start}
              text={text}
              block={block}
              claims={marked}
              chosen={chosen !== null && holds(block, chosen) ? chosen : null}
              margin={margin}
            />
          )}
        </SetText>
      </div>
    </>
  );
}

/** The claims that cover what was pressed, from the outermost to the innermost. */
export function claimsAt(target: Element): string[] {
  // A mark is a little higher than its words: a press on its edge meets the mark itself.
  const piece =
    target.closest<HTMLElement>("[data-claims]") ??
    target.closest("mark")?.querySelector<HTMLElement>("[data-claims]");
  return piece?.dataset.claims?.split(" ") ?? [];
}

function holds(block: Block, claimId: string): boolean {
  return block.segments.some(({ claimIds }) => claimIds.includes(claimId));
}

/** Brings the chosen claim's mark into the middle of the window, unless it can be seen already. */
function useBringIntoView(
  root: { current: HTMLElement | null },
  ref: string | null,
  visible: boolean,
) {
  useEffect(() => {
    const mark = ref && root.current?.querySelector(`[data-claim="${CSS.escape(ref)}"]`);
    // A part that is not shown has no place; once it is shown this runs again.
    if (!mark || mark.getClientRects().length === 0) return;
    const { top, bottom } = mark.getBoundingClientRect();
    if (top < window.innerHeight * 0.12 || bottom > window.innerHeight * 0.88) {
      mark.scrollIntoView({ block: "center" });
    }
  }, [root, ref, visible]);
}
