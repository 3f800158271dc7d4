import { figureFacts } from "@/lib/features/claims/figure-words";
import { KIND_WORDS } from "@/lib/features/claims/words";
import { FactList } from "@/lib/ui/fact-list";
import { Term, TermList } from "@/lib/ui/term-list";
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
      <FactList label="Figures" facts={figureFacts(figures)} />
      <TermList>
        <Term name="Kind">{KIND_WORDS[kind]}</Term>
        <Term name="Speaker">{speaker && <bdi>{speaker}</bdi>}</Term>
        <Term name="Why">
          {scoreWords(proposal.score)}
          <ul className="text-ink-soft">
            {proposal.reasons.map((reason) => (
              <li key={reason} dir="auto">
                {reason}
              </li>
            ))}
          </ul>
        </Term>
      </TermList>
    </div>
  );
}
