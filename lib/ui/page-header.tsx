import type { ReactNode } from "react";

/** The top of a page: its one `<h1>`, a line about it, and what can be done here. */
export function PageHeader({
  title,
  above,
  lead,
  actions,
}: {
  title: ReactNode;
  /** Where the page hangs: a link back, a reference. */
  above?: ReactNode;
  lead?: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <header className="mb-8 flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
      <div className="max-w-2xl min-w-0">
        {above && <div className="mb-1 text-sm text-ink-soft">{above}</div>}
        <h1 className="text-xl font-semibold tracking-tight text-balance break-words">{title}</h1>
        {lead && <p className="mt-1 text-ink-soft">{lead}</p>}
      </div>
      {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
    </header>
  );
}
