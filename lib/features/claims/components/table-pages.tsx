"use client";
import { Pagination } from "@/lib/ui/pagination";
import { useSelection, withSelection } from "./claim-selection";

/** The pages of the table; what is chosen comes along. */
export function TablePages({
  previousHref,
  nextHref,
  summary,
}: {
  previousHref: string | null;
  nextHref: string | null;
  summary: string;
}) {
  const { selected } = useSelection();
  const kept = (href: string | null) => href && withSelection(href, selected);
  return (
    <Pagination
      label="claims"
      previousHref={kept(previousHref)}
      nextHref={kept(nextHref)}
      summary={summary}
    />
  );
}
