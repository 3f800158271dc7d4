import Link from "next/link";
import { STATUS_LOOK } from "@/lib/features/claims/status-look";
import { STATUS_WORDS } from "@/lib/features/claims/words";
import { Badge } from "@/lib/ui/badge";
import { RefusalAlert } from "@/lib/ui/refusal-alert";
import type { Refusal } from "@/lib/ui/use-save";
import type { Decision } from "../domain";
import type { TriageItem } from "../schema";
import { isWaiting } from "../sorting";
import { methodWords, valueChangeWords } from "../words";
import { CandidatePlaces } from "./candidate-places";
import { Decided, DecisionBar } from "./decision-bar";
import { PassageChange } from "./passage-change";
import { triageItemId } from "./use-triage";

/** Where the claims of an article are shown, and the version that is looked at. */
export type TriagePlace = { articlePath: string; version: number };

/** One claim that waits for a decision, or had one. It takes the focus as a whole. */
export function TriageCard({
  item,
  place,
  refusal,
  onDecide,
  onSeek,
  onUndo,
}: {
  item: TriageItem;
  place: TriagePlace;
  refusal: Refusal | null;
  /** Null for who may not decide. */
  onDecide: ((decision: Decision, choice: number | null) => void) | null;
  /** Asks for the text, to find the claim's place in it. */
  onSeek: () => void;
  onUndo: () => void;
}) {
  const { ref, statement, decision } = item;
  const id = triageItemId(item);
  return (
    <article
      id={id}
      aria-labelledby={`${id}-ref ${id}-statement`}
      tabIndex={-1}
      className="flex scroll-mt-24 scroll-mb-8 flex-col gap-4 rounded-md border bg-sheet p-4 outline-offset-2 focus:outline-2 focus:outline-accent sm:p-5"
    >
      <CardHead item={item} />
      <p id={`${id}-statement`} dir="auto" className="font-serif text-lg break-words">
        {statement}
      </p>
      <ValueChanges changes={item.valueChanges} />
      <PassageChange item={item} version={place.version} />
      {item.candidates.length > 0 && (
        <CandidatePlaces item={item} onChoose={isWaiting(item) ? onDecide : null} />
      )}
      <RefusalAlert refusal={refusal} />
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        {onDecide ? (
          <DecisionBar
            item={item}
            onDecide={(made) => onDecide(made, null)}
            onSeek={onSeek}
            onUndo={onUndo}
          />
        ) : (
          decision && <Decided item={item} decision={decision} />
        )}
        <CardLinks claim={ref} place={place} mayEdit={onDecide !== null} />
      </div>
    </article>
  );
}

function CardHead({ item }: { item: TriageItem }) {
  const { ref, status } = item;
  const method = methodWords(item);
  return (
    <header className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
      <div className="flex items-center gap-3">
        <h3 id={`${triageItemId(item)}-ref`} className="font-semibold">
          {ref}
        </h3>
        <Badge {...STATUS_LOOK[status]}>{STATUS_WORDS[status]}</Badge>
      </div>
      {method && <p className="text-xs text-ink-soft">{method}</p>}
    </header>
  );
}

function ValueChanges({ changes }: { changes: TriageItem["valueChanges"] }) {
  if (changes.length === 0) return null;
  return (
    <ul
      aria-label="What changed"
      data-tone="caution"
      className="flex flex-wrap gap-x-4 gap-y-1 text-sm font-medium text-tone"
    >
      {changes.map((change, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- a change is its place in the list
        <li key={index}>
          <bdi>{valueChangeWords(change)}</bdi>
        </li>
      ))}
    </ul>
  );
}

function CardLinks({
  claim,
  place: { articlePath, version },
  mayEdit,
}: {
  claim: string;
  place: TriagePlace;
  mayEdit: boolean;
}) {
  const href = `${articlePath}?version=${version}&claim=${claim}`;
  return (
    <p className="flex flex-wrap gap-x-4 text-sm">
      <Link href={href} className="text-link">
        Open {claim}
      </Link>
      {mayEdit && (
        <Link href={`${href}&do=edit`} className="text-link">
          Edit what it says
          <span className="sr-only"> ({claim})</span>
        </Link>
      )}
    </p>
  );
}
