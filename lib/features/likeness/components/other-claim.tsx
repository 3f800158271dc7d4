import Link from "next/link";
import type { ReactNode } from "react";
import { STATUS_LOOK } from "@/lib/features/claims/status-look";
import { STATUS_WORDS } from "@/lib/features/claims/words";
import { Badge } from "@/lib/ui/badge";
import { Time } from "@/lib/ui/time";
import type { OtherClaim } from "../schema";

/** A claim beside another one: where and how it stands, what it says, and what it rests on. */
export function OtherClaimCard({
  desk,
  claim,
  badges,
  children,
}: {
  desk: string;
  claim: OtherClaim;
  /** How it stands to the other one. */
  badges?: ReactNode;
  children?: ReactNode;
}) {
  const { ref, status, statement, article } = claim;
  return (
    <article aria-label={ref} className="flex min-w-0 flex-col gap-1.5">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm">
        <Link
          href={`/w/${desk}/articles/${article.slug}?claim=${ref}`}
          className="text-link font-medium"
        >
          {ref}
        </Link>
        <Badge {...STATUS_LOOK[status]}>{STATUS_WORDS[status]}</Badge>
        {badges}
      </p>
      <p dir="auto" className="font-serif break-words">
        {statement}
      </p>
      <p className="text-xs break-words text-ink-soft">
        <bdi>{article.title}</bdi> · {evidenceCount(claim)}
        <LastVerdict claim={claim} />
      </p>
      {children}
    </article>
  );
}

function evidenceCount({ evidence }: OtherClaim): string {
  if (evidence.length === 0) return "no evidence";
  return evidence.length === 1 ? "1 piece of evidence" : `${evidence.length} pieces of evidence`;
}

function LastVerdict({ claim: { lastVerdict } }: { claim: OtherClaim }) {
  if (!lastVerdict) return null;
  const { verdict, reviewer, at } = lastVerdict;
  return (
    <>
      {" · "}
      {STATUS_WORDS[verdict].toLowerCase()} by {reviewer} <Time at={at} />
    </>
  );
}
