import type { ReactNode } from "react";

/** A key as it is printed on the keyboard. */
export function Kbd({ children }: { children: ReactNode }) {
  return (
    <kbd className="inline-flex min-w-5 items-center justify-center rounded-sm border border-rule-strong bg-well px-1 font-mono text-xs leading-4.5 text-ink-soft">
      {children}
    </kbd>
  );
}
