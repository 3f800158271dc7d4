import { amountWords, subjectWords } from "@/lib/features/claims/figure-words";
import { KIND_WORDS } from "@/lib/features/claims/words";
import { contentOf, scoreWords } from "../proposals";
import type { Proposal } from "../schema";

/** A proposal: the words in the text, why they are proposed, and what the claim would say. */
export function ProposalCard({ proposal }: { proposal: Proposal }) {
  const { statement, kind, speaker, figures } = contentOf(proposal);
  return (
    <div className="flex flex-col gap-4 rounded-md border border-dashed border-rule-strong p-4">
      <p dir="auto" className="font-serif text-lg break-words">
        {statement}
      </p>
      {figures.length > 0 && (
        <ul aria-label="Figures" className="flex flex-col gap-1 text-sm">
          {figures.map((figure, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- a figure is its place in the list
            <li key={index} dir="auto" className="border-l-2 border-rule-strong pl-3 break-words">
              <span className="font-medium">{amountWords(figure)}</span>
              <span className="text-ink-soft"> – {subjectWords(figure)}</span>
            </li>
          ))}
        </ul>
      )}
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-sm">
        <dt className="text-ink-soft">Kind</dt>
        <dd>{KIND_WORDS[kind]}</dd>
        {speaker && (
          <>
            <dt className="text-ink-soft">Speaker</dt>
            <dd className="min-w-0 break-words">
              <bdi>{speaker}</bdi>
            </dd>
          </>
        )}
        <dt className="text-ink-soft">Why</dt>
        <dd className="min-w-0">
          {scoreWords(proposal.score)}
          <ul className="text-ink-soft">
            {proposal.reasons.map((reason) => (
              <li key={reason} dir="auto" className="break-words">
                {reason}
              </li>
            ))}
          </ul>
        </dd>
      </dl>
    </div>
  );
}
