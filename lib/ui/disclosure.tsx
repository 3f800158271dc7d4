import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { ChevronRightIcon } from "./icons";

/** Something that can be folded away, on the native element: works before the page is alive. */
export function Disclosure({
  summary,
  open,
  className,
  children,
}: {
  summary: ReactNode;
  /** Open to begin with. */
  open?: boolean;
  className?: string;
  children: ReactNode;
}) {
  return (
    <details open={open} className={classNames("group/disclosure min-w-0", className)}>
      <summary className="flex min-h-8 list-none items-center gap-1.5 text-sm font-medium select-none hover:text-accent [&::-webkit-details-marker]:hidden">
        <ChevronRightIcon className="shrink-0 text-ink-soft transition-transform group-open/disclosure:rotate-90" />
        {summary}
      </summary>
      <div className="pt-2 pl-5.5">{children}</div>
    </details>
  );
}
