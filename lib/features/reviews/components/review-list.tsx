import { STATUS_LOOK } from "@/lib/features/claims/status-look";
import { STATUS_WORDS } from "@/lib/features/claims/words";
import type { EvidenceView } from "@/lib/features/evidence/schema";
import { Badge } from "@/lib/ui/badge";
import { OuterLink } from "@/lib/ui/outer-link";
import { MarkdownBody } from "@/lib/ui/markdown-body";
import type { RenderedMarkdown } from "@/lib/ui/render-markdown";
import { Time } from "@/lib/ui/time";
import type { ReviewView } from "../schema";

/** A verdict with its reasons rendered. */
export type ShownReview = ReviewView & { reasonsHtml: RenderedMarkdown };

/** Every verdict that was given on a claim, the newest first; those that no longer hold say why. */
export function ReviewList({
  reviews,
  evidence,
}: {
  reviews: readonly ShownReview[];
  /** All of the claim's evidence, removed pieces too. */
  evidence: readonly EvidenceView[];
}) {
  return (
    <ol className="flex flex-col divide-y">
      {reviews.map((review) => (
        <li key={review.id} className="flex flex-col gap-2 py-4 first:pt-0">
          <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm">
            <Badge {...STATUS_LOOK[review.verdict]}>{STATUS_WORDS[review.verdict]}</Badge>
            {review.reviewer.name}
            <Time at={review.createdAt} className="text-ink-soft" />
          </p>
          {!review.holds && <NoLongerHolds statement={review.statement} />}
          {review.reasons !== "" && <MarkdownBody html={review.reasonsHtml} className="text-sm" />}
          <Grounds
            holds={review.holds}
            evidence={evidence.filter(({ id }) => review.evidenceIds.includes(id))}
          />
        </li>
      ))}
    </ol>
  );
}

function NoLongerHolds({ statement }: { statement: string }) {
  return (
    <div data-tone="caution" className="rounded-md bg-tone-tint p-3 text-sm">
      <p className="font-medium text-tone">
        No longer holds: the claim, or evidence it rested on, was changed. It was about:
      </p>
      <p dir="auto" className="font-serif break-words">
        {statement}
      </p>
    </div>
  );
}

function Grounds({ holds, evidence }: { holds: boolean; evidence: readonly EvidenceView[] }) {
  if (evidence.length === 0) return null;
  return (
    <div className="text-sm text-ink-soft">
      <p>{holds ? "Rests on" : "Rested on"}</p>
      <ul className="list-disc pl-5">
        {evidence.map(({ id, title, url, removedAt }) => (
          <li key={id} className="break-words">
            <OuterLink href={url}>
              <bdi>{title}</bdi>
            </OuterLink>
            {removedAt && " (removed since)"}
          </li>
        ))}
      </ul>
    </div>
  );
}
