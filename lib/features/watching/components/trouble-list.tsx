import Link from "next/link";
import { beginningOf } from "@/lib/features/claims/words";
import { Badge } from "@/lib/ui/badge";
import { OuterLink } from "@/lib/ui/outer-link";
import { Time } from "@/lib/ui/time";
import type { TroubleView } from "../troubles";
import { LINK_STATE_LOOK, LINK_STATE_WORDS, reasonWords } from "../words";

/** The links that something is wrong with, each with the claims that rest on its source. */
export function TroubleList({
  desk,
  troubles,
}: {
  desk: string;
  troubles: readonly TroubleView[];
}) {
  return (
    <ul className="flex flex-col divide-y border-y">
      {troubles.map((trouble) => (
        <li key={trouble.link.sourceId} className="flex flex-col gap-2 py-4">
          <TroubleHead trouble={trouble} />
          <TroubleFacts desk={desk} trouble={trouble} />
          <ul aria-label="Claims that rest on it" className="flex flex-col gap-1 text-sm">
            {trouble.claims.map(({ ref, statement, article }) => (
              <li key={ref}>
                <Link href={`/w/${desk}/articles/${article}?claim=${ref}`} className="text-link">
                  {ref}
                </Link>{" "}
                <bdi>{beginningOf(statement)}</bdi>
              </li>
            ))}
            {trouble.claimCount > trouble.claims.length && (
              <li className="text-ink-soft">
                and {trouble.claimCount - trouble.claims.length} more
              </li>
            )}
          </ul>
        </li>
      ))}
    </ul>
  );
}

function TroubleHead({ trouble: { link, title } }: { trouble: TroubleView }) {
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <Badge {...LINK_STATE_LOOK[link.state]}>{LINK_STATE_WORDS[link.state]}</Badge>
      <OuterLink href={link.url} className="min-w-0 font-medium break-words">
        <bdi>{title}</bdi>
      </OuterLink>
      <span className="text-sm text-ink-soft">
        since <Time at={link.since} />
      </span>
    </div>
  );
}

function TroubleFacts({ desk, trouble }: { desk: string; trouble: TroubleView }) {
  const { link, snapshotId } = trouble;
  const reason = reasonWords(link);
  return (
    <p className="flex flex-wrap gap-x-4 gap-y-1 text-sm text-ink-soft">
      {reason && <span>{reason}</span>}
      {link.movedTo && (
        <span className="min-w-0 break-words">
          Moved to <OuterLink href={link.movedTo}>{link.movedTo}</OuterLink>
        </span>
      )}
      {snapshotId && (
        <Link href={`/w/${desk}/snapshots/${snapshotId}`} className="text-link">
          The desk’s snapshot
        </Link>
      )}
      {link.archive && <OuterLink href={link.archive}>Copies in the Internet Archive</OuterLink>}
    </p>
  );
}
