import Link from "next/link";
import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names";
import { ChevronDownIcon, ChevronUpIcon, SortIcon } from "./icons";

/** A table that scrolls sideways by itself, by keyboard too, where the window is narrow. */
export function Table({
  caption,
  className,
  children,
}: {
  /** What the table lists; read aloud, not shown. */
  caption: string;
  className?: string;
  children: ReactNode;
}) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls has to take focus
    <section aria-label={`${caption}, table`} tabIndex={0} className="max-w-full overflow-x-auto">
      <table className={classNames("w-full border-collapse text-left text-sm", className)}>
        <caption className="sr-only">{caption}</caption>
        {children}
      </table>
    </section>
  );
}

/** `<thead>` with its one row; `HeaderCell`s go in. */
export function TableHead({ children }: { children: ReactNode }) {
  return (
    <thead className="border-b border-rule-strong">
      <tr>{children}</tr>
    </thead>
  );
}

export type SortDirection = "ascending" | "descending";

/** A column's head. With `sortHref` it is a link that sorts by it; `sorted` says how it stands now. */
export function HeaderCell({
  numeric,
  sorted,
  sortHref,
  className,
  children,
  ...props
}: ComponentProps<"th"> & { numeric?: boolean; sorted?: SortDirection; sortHref?: string }) {
  const Mark = sorted === "ascending" ? ChevronUpIcon : sorted ? ChevronDownIcon : SortIcon;
  return (
    <th
      scope="col"
      aria-sort={sorted}
      className={classNames(
        "px-3 py-2 text-xs font-medium whitespace-nowrap text-ink-soft first:pl-2 last:pr-2",
        numeric && "text-right",
        className,
      )}
      {...props}
    >
      {sortHref ? (
        <Link href={sortHref} className="inline-flex min-h-6 items-center gap-1 hover:text-ink">
          {children}
          <Mark className={classNames("size-3.5", sorted ? "text-accent" : "opacity-60")} />
        </Link>
      ) : (
        children
      )}
    </th>
  );
}

/** A body row; `selected` tints it. */
export function Row({
  selected,
  className,
  ...props
}: ComponentProps<"tr"> & { selected?: boolean }) {
  return (
    <tr
      aria-selected={selected}
      className={classNames("border-b", selected ? "bg-accent-tint" : "hover:bg-well", className)}
      {...props}
    />
  );
}

/** A body cell; `numeric` sets figures flush right. */
export function Cell({
  numeric,
  className,
  ...props
}: ComponentProps<"td"> & { numeric?: boolean }) {
  return (
    <td
      className={classNames(
        "px-3 py-3 align-top first:pl-2 last:pr-2",
        numeric && "text-right",
        className,
      )}
      {...props}
    />
  );
}
