import Link from "next/link";
import { classNames } from "@/lib/ui/class-names";
import { formatNumber } from "@/lib/ui/format-number";

const SHELVES = [
  { show: "active", label: "Active" },
  { show: "archived", label: "Archived" },
] as const;

/** Leads between what the desk works on and what it has put away. */
export function ShelfLinks({
  path,
  show,
  counts,
}: {
  path: string;
  show: "active" | "archived";
  counts: { active: number; archived: number };
}) {
  return (
    <nav aria-label="Which articles" className="flex gap-6 px-0.5">
      {SHELVES.map((shelf) => (
        <Link
          key={shelf.show}
          href={shelf.show === "active" ? path : `${path}?show=${shelf.show}`}
          aria-current={shelf.show === show ? "page" : undefined}
          className={classNames(
            "flex min-h-10 items-center gap-2 border-b-2 text-sm font-medium",
            shelf.show === show
              ? "border-accent text-ink"
              : "border-transparent text-ink-soft hover:text-ink",
          )}
        >
          {shelf.label}
          <span className="text-xs font-normal text-ink-soft">
            {formatNumber(counts[shelf.show])}
          </span>
        </Link>
      ))}
    </nav>
  );
}
