import type { ReactNode } from "react";

/** Stands where a list would be: what is missing, and what to do next. */
export function EmptyState({
  title,
  children,
  action,
  icon,
}: {
  /** What is so: "No evidence yet". */
  title: ReactNode;
  /** What to do next, in a sentence. */
  children: ReactNode;
  /** The button or link that does it. */
  action?: ReactNode;
  icon?: ReactNode;
}) {
  return (
    <div className="flex flex-col items-center gap-2 rounded-md border border-dashed border-rule-strong px-6 py-12 text-center">
      {icon && <div className="text-ink-soft">{icon}</div>}
      <p className="font-medium">{title}</p>
      <div className="max-w-md text-sm text-ink-soft">{children}</div>
      {action && <div className="mt-2">{action}</div>}
    </div>
  );
}
