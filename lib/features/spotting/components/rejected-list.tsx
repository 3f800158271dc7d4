import { Button } from "@/lib/ui/button";
import { Disclosure } from "@/lib/ui/disclosure";
import type { Decision } from "../proposals";
import type { DismissalView, Proposal } from "../schema";
import { dismissedWords } from "../words";

/** What was rejected, by whom and as what; each can be taken back. */
export function RejectedList({
  decided,
  onTakeBack,
}: {
  decided: readonly { proposal: Proposal; decision: Decision }[];
  onTakeBack: (proposal: Proposal, dismissal: DismissalView) => Promise<void>;
}) {
  const rejected = decided.flatMap(({ proposal, decision }) =>
    decision.kind === "rejected" ? [{ proposal, dismissal: decision.dismissal }] : [],
  );
  if (rejected.length === 0) return null;
  return (
    <Disclosure summary={`Rejected (${rejected.length})`}>
      <ul className="flex flex-col">
        {rejected.map(({ proposal, dismissal }) => (
          <li
            key={proposal.start}
            className="flex flex-wrap items-baseline justify-between gap-x-3 gap-y-1 border-b py-2 text-sm text-ink-soft last:border-b-0"
          >
            <q dir="auto" className="min-w-0 basis-full font-serif break-words">
              {proposal.text}
            </q>
            <span>{dismissedWords(dismissal, "Rejected")}</span>
            <Button
              size="sm"
              aria-label={`Undo: ${proposal.text}`}
              onClick={() => void onTakeBack(proposal, dismissal)}
            >
              Undo
            </Button>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
