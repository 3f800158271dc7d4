import { type DiffPart, wordDiff } from "@/lib/core/word-diff";
import { Badge } from "@/lib/ui/badge";
import { Button } from "@/lib/ui/button";
import { DiffText } from "@/lib/ui/diff-text";
import { Kbd } from "@/lib/ui/kbd";
import type { Decision } from "../domain";
import type { TriageItem } from "../schema";
import { percent } from "../words";

/** What the end of another sentence leaves at the cut. */
const CUT_STOP = /^[.,;:!?]*\s+/u;

function nowOnly(before: string, now: string): DiffPart[] {
  return wordDiff(before, now).filter(({ kind }) => kind !== "removed");
}

/** The places where a claim may stand, numbered as the keys choose them. */
export function CandidatePlaces({
  item,
  onChoose,
}: {
  item: TriageItem;
  /** Null where nothing is to be decided. */
  onChoose: ((decision: Decision, choice: number) => void) | null;
}) {
  return (
    <ol aria-label="Where it may stand" className="flex flex-col gap-3">
      {item.candidates.map(({ start, end, exact, prefix, suffix, score }, index) => {
        const number = index + 1;
        return (
          <li key={`${start}-${end}`} className="flex gap-3">
            <span className="pt-0.5">
              <span className="sr-only">Place </span>
              <Kbd>{number}</Kbd>
            </span>
            <div className="flex min-w-0 flex-col items-start gap-2">
              <p dir="auto" className="font-serif break-words">
                <span className="text-ink-soft">…{prefix.replace(CUT_STOP, "")}</span>
                <DiffText parts={nowOnly(item.before.exact, exact)} />
                <span className="text-ink-soft">{suffix}…</span>
              </p>
              <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
                {onChoose && (
                  <>
                    <Button size="sm" onClick={() => onChoose("same_meaning", number)}>
                      Here
                      <span className="sr-only"> (place {number})</span>
                    </Button>
                    <Button
                      size="sm"
                      variant="quiet"
                      onClick={() => onChoose("new_meaning", number)}
                    >
                      Here, but it means something else
                      <span className="sr-only"> (place {number})</span>
                    </Button>
                  </>
                )}
                {item.now?.start === start && item.now.end === end && (
                  <Badge tone="positive" shape="check-circle">
                    Chosen
                  </Badge>
                )}
                <span className="text-xs text-ink-soft">{percent(score)} alike</span>
              </div>
            </div>
          </li>
        );
      })}
    </ol>
  );
}
