import Link from "next/link";
import { STANCE_LOOK } from "@/lib/features/claims/status-look";
import { STANCE_WORDS } from "@/lib/features/claims/words";
import { Badge } from "@/lib/ui/badge";
import { IconButton } from "@/lib/ui/icon-button";
import { EditIcon, TrashIcon } from "@/lib/ui/icons";
import { OuterLink } from "@/lib/ui/outer-link";
import { Day } from "@/lib/ui/time";
import { SOURCE_TYPE_WORDS } from "../evidence-words";
import type { EvidenceView } from "../schema";

/** One piece of evidence: how it stands to the claim, what it is, and what it says. */
export function EvidenceItem({
  desk,
  evidence,
  onEdit,
  onRemove,
}: {
  desk: string;
  evidence: EvidenceView;
  onEdit: (() => void) | null;
  onRemove: (() => void) | null;
}) {
  return (
    <article aria-label={evidence.title} className="flex flex-col gap-2">
      <header className="flex items-start justify-between gap-2">
        <div className="flex min-w-0 flex-col items-start gap-1.5">
          <span className="flex flex-wrap items-center gap-x-3 gap-y-1 text-xs text-ink-soft">
            <Badge {...STANCE_LOOK[evidence.stance]}>{STANCE_WORDS[evidence.stance]}</Badge>
            {SOURCE_TYPE_WORDS[evidence.sourceType]}
          </span>
          <OuterLink href={evidence.url} isMarked className="max-w-full font-medium break-words">
            <bdi>{evidence.title}</bdi>
          </OuterLink>
          <p className="text-sm text-ink-soft">{sourceLine(evidence)}</p>
          {evidence.outsideVerdict && (
            <p className="text-sm font-medium break-words">
              <bdi>{evidence.outsideVerdict.words}</bdi>
            </p>
          )}
        </div>
        <span className="flex shrink-0">
          {onEdit && (
            <IconButton label={`Edit “${evidence.title}”`} icon={<EditIcon />} onClick={onEdit} />
          )}
          {onRemove && (
            <IconButton
              label={`Remove “${evidence.title}”`}
              icon={<TrashIcon />}
              onClick={onRemove}
            />
          )}
        </span>
      </header>
      {evidence.quote && (
        <blockquote
          dir="auto"
          className="border-l-2 border-rule-strong pl-3 font-serif break-words whitespace-pre-wrap"
        >
          {evidence.quote}
        </blockquote>
      )}
      <EvidenceFacts desk={desk} evidence={evidence} />
    </article>
  );
}

function EvidenceFacts({ desk, evidence }: { desk: string; evidence: EvidenceView }) {
  const { location, openedOn, archivedUrl, addedBy } = evidence;
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-0.5 text-xs text-ink-soft">
      {location && (
        <li className="min-w-0 break-words">
          Stands in: <bdi>{location}</bdi>
        </li>
      )}
      {openedOn && (
        <li>
          Opened <Day value={openedOn} />
        </li>
      )}
      {archivedUrl && (
        <li>
          <OuterLink href={archivedUrl}>Archived copy</OuterLink>
        </li>
      )}
      <li>
        <Link
          href={`/w/${desk}/sources/${evidence.source.id}`}
          prefetch={false}
          className="text-link"
        >
          Its source
          <span className="sr-only"> ({evidence.title})</span>
        </Link>
      </li>
      {addedBy && <li>Added by {addedBy.name}</li>}
    </ul>
  );
}

/** Publisher and host: a reader should see where a link leads before opening it. */
function sourceLine({ publisher, url, citation }: EvidenceView): string {
  const host = url === null ? null : new URL(url).host;
  return [citation, publisher, host].filter((part) => part !== null).join(" · ");
}
