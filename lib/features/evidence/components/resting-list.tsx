import Link from "next/link";
import { groupBy } from "@/lib/core/group-by";
import { STANCE_LOOK, STATUS_LOOK } from "@/lib/features/claims/status-look";
import { STANCE_WORDS, STATUS_WORDS } from "@/lib/features/claims/words";
import { Badge } from "@/lib/ui/badge";
import type { RestingEvidence } from "../schema";

/** What rests on a source, article by article: the claim, where it stands, and what is quoted. */
export function RestingList({
  desk,
  evidence,
}: {
  desk: string;
  evidence: readonly RestingEvidence[];
}) {
  const articles = [...groupBy(evidence, ({ article }) => article.number).values()];
  return (
    <div className="flex flex-col gap-6">
      {articles.map((pieces) => {
        const { slug, number, title } = pieces[0]!.article;
        return (
          <section key={number} aria-labelledby={`resting-a${number}`}>
            <h3 id={`resting-a${number}`} className="mb-2 text-sm font-semibold break-words">
              A{number} <bdi>{title}</bdi>
            </h3>
            <ul className="flex flex-col divide-y border-y">
              {pieces.map((piece) => (
                <Piece
                  key={piece.id}
                  piece={piece}
                  href={`/w/${desk}/articles/${slug}?claim=${piece.claim.ref}`}
                />
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

function Piece({ piece, href }: { piece: RestingEvidence; href: string }) {
  const { claim, stance, quote, location } = piece;
  return (
    <li className="flex flex-col gap-2 py-3 text-sm">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Link href={href} prefetch={false} className="text-link font-medium">
          {claim.ref}
        </Link>
        <Badge {...STATUS_LOOK[claim.status]}>{STATUS_WORDS[claim.status]}</Badge>
        <Badge {...STANCE_LOOK[stance]}>{STANCE_WORDS[stance]}</Badge>
      </p>
      <p dir="auto" className="break-words">
        {claim.statement}
      </p>
      {quote && (
        <blockquote
          dir="auto"
          className="border-l-2 border-rule-strong pl-3 font-serif break-words whitespace-pre-wrap"
        >
          {quote}
        </blockquote>
      )}
      {location && <p className="text-xs break-words text-ink-soft">Stands in: {location}</p>}
    </li>
  );
}
