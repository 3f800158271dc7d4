"use client";
import { Button } from "@/lib/ui/button";
import { Kbd } from "@/lib/ui/kbd";
import { useShortcuts } from "@/lib/ui/shortcuts";
import { DISMISSAL_REASONS, type DismissalReason } from "../domain";
import { REASON_WORDS } from "../words";

const KEYS: Record<DismissalReason, string> = {
  no_fact: "n",
  opinion: "o",
  prediction: "p",
  common_knowledge: "k",
  duplicate: "d",
};

/** Why there is nothing to check: a press or a letter each, as long as it is asked. */
export function ReasonButtons({
  pending,
  onReason,
  onCancel,
}: {
  pending: boolean;
  onReason: (reason: DismissalReason) => void;
  onCancel: () => void;
}) {
  useShortcuts("Why there is nothing to check", [
    ...DISMISSAL_REASONS.map((reason) => ({
      keys: [KEYS[reason]],
      label: REASON_WORDS[reason],
      run: () => onReason(reason),
    })),
    { keys: ["Escape"], label: "Leave it", run: onCancel },
  ]);
  return (
    <div role="group" aria-label="Why is there nothing to check?" className="flex flex-wrap gap-1">
      {DISMISSAL_REASONS.map((reason) => (
        <Button
          key={reason}
          size="sm"
          pending={pending}
          // A press would take the selection away before the click comes.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onReason(reason)}
        >
          {REASON_WORDS[reason]}
          <Kbd>{KEYS[reason]}</Kbd>
        </Button>
      ))}
    </div>
  );
}
