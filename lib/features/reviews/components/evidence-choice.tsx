import { STANCE_WORDS } from "@/lib/features/claims/words";
import type { EvidenceView } from "@/lib/features/evidence/schema";
import { Checkbox } from "@/lib/ui/checkbox";

/** Which pieces of evidence a verdict rests on. */
export function EvidenceChoice({
  evidence,
  chosenIds,
  onChange,
}: {
  evidence: readonly EvidenceView[];
  chosenIds: readonly string[];
  onChange: (chosenIds: string[]) => void;
}) {
  return (
    <fieldset className="flex min-w-0 flex-col gap-2">
      <legend className="mb-1 text-sm font-medium">It rests on</legend>
      {evidence.length === 0 && (
        <p className="text-sm text-ink-soft">There is no evidence on this claim yet.</p>
      )}
      {evidence.map((piece) => (
        <Checkbox
          key={piece.id}
          checked={chosenIds.includes(piece.id)}
          label={
            <span className="break-words">
              <bdi>{piece.title}</bdi>{" "}
              <span className="text-ink-soft">– {STANCE_WORDS[piece.stance].toLowerCase()}</span>
            </span>
          }
          onChange={(event) =>
            onChange(
              event.target.checked
                ? [...chosenIds, piece.id]
                : chosenIds.filter((id) => id !== piece.id),
            )
          }
        />
      ))}
    </fieldset>
  );
}
