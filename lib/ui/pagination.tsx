import Link from "next/link";
import type { ReactNode } from "react";
import { buttonClass } from "./button-style";
import { ChevronLeftIcon, ChevronRightIcon } from "./icons";

export interface PaginationProps {
  /** What is paged through: "Claims". */
  label: string;
  /** Addresses of the neighbours; none at either end. */
  previousHref?: string | null;
  nextHref?: string | null;
  /** "1–50 of 285 claims" */
  summary?: ReactNode;
}

/** Back and forth through a list that is read page by page (keyset: there are no page numbers). */
export function Pagination({ label, previousHref, nextHref, summary }: PaginationProps) {
  return (
    <nav aria-label={`Pages of ${label}`} className="flex flex-wrap items-center gap-4 py-4">
      <p className="grow text-sm text-ink-soft">{summary}</p>
      <div className="flex gap-2">
        <Step href={previousHref} rel="prev">
          <ChevronLeftIcon /> Previous
        </Step>
        <Step href={nextHref} rel="next">
          Next <ChevronRightIcon />
        </Step>
      </div>
    </nav>
  );
}

function Step({ href, rel, children }: { href?: string | null; rel: string; children: ReactNode }) {
  const look = buttonClass("secondary", "sm");
  if (!href) {
    return (
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- <a> without an address is no link
      <span role="link" aria-disabled="true" className={`${look} pointer-events-none opacity-40`}>
        {children}
      </span>
    );
  }
  return (
    <Link href={href} rel={rel} className={look}>
      {children}
    </Link>
  );
}
