import { type ReactNode, useId } from "react";
import { classNames } from "./class-names";

export interface PanelProps {
  /** Given, the panel is a region with this heading. */
  title?: ReactNode;
  /** The heading's level on the page; 2 unless said. */
  level?: 2 | 3 | 4;
  /** Controls at the end of the heading's line. */
  actions?: ReactNode;
  /** A line above, no box: for parts of a page that need no frame of their own. */
  plain?: boolean;
  className?: string;
  children: ReactNode;
}

/** A part of a page: a sheet with a hairline round it, or (`plain`) a rule above it. */
export function Panel({ title, level = 2, actions, plain, className, children }: PanelProps) {
  const titleId = useId();
  const Heading = `h${level}` as const;
  return (
    <section
      aria-labelledby={title ? titleId : undefined}
      className={classNames(
        "min-w-0",
        plain ? "border-t pt-4" : "rounded-md border bg-sheet p-4 sm:p-6",
        className,
      )}
    >
      {(title || actions) && (
        <header className="mb-4 flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
          {title && (
            <Heading id={titleId} className="text-base font-semibold">
              {title}
            </Heading>
          )}
          {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
        </header>
      )}
      {children}
    </section>
  );
}
