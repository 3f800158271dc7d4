import { Button } from "@/lib/ui/button";
import { Kbd } from "@/lib/ui/kbd";
import { Time } from "@/lib/ui/time";
import type { Decision } from "../domain";
import type { TriageItem } from "../schema";
import { DECISION_WORDS } from "../words";

/** What can be decided of a claim; once it is, what was, by whom, and the way back. */
export function DecisionBar({
  item,
  onDecide,
  onSeek,
  onUndo,
}: {
  item: TriageItem;
  onDecide: (decision: Decision) => void;
  /** Asks for the text, to find the place in it. */
  onSeek: () => void;
  onUndo: () => void;
}) {
  if (item.decision) return <Decided item={item} decision={item.decision} onUndo={onUndo} />;
  return (
    <div className="flex flex-wrap gap-2">
      {item.now && (
        <>
          <Button size="sm" onClick={() => onDecide("same_meaning")}>
            Says the same <Kbd>s</Kbd>
          </Button>
          <Button size="sm" onClick={() => onDecide("new_meaning")}>
            Means something else <Kbd>m</Kbd>
          </Button>
        </>
      )}
      {!item.now && (
        <Button size="sm" onClick={onSeek}>
          Find its place <Kbd>w</Kbd>
        </Button>
      )}
      <Button size="sm" onClick={() => onDecide("gone")}>
        {item.candidates.length > 0 ? "At none of them" : "Gone"} <Kbd>x</Kbd>
      </Button>
    </div>
  );
}

/** What somebody decided. */
export function Decided({
  item,
  decision,
  onUndo,
}: {
  item: TriageItem;
  decision: NonNullable<TriageItem["decision"]>;
  /** Left out for who may not take it back. */
  onUndo?: () => void;
}) {
  return (
    <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm">
      <span>
        <strong className="font-medium">
          {item.ref} {DECISION_WORDS[decision.decision]}
        </strong>
        <span className="text-ink-soft">
          {decision.byHand && " · place found by hand"}
          {" · "}
          {decision.by && (
            <>
              <bdi>{decision.by}</bdi>,{" "}
            </>
          )}
          <Time at={decision.at} />
        </span>
      </span>
      {onUndo && (
        <Button size="sm" variant="quiet" onClick={onUndo}>
          Undo <Kbd>u</Kbd>
        </Button>
      )}
    </p>
  );
}
