import type { ReactNode } from "react";
import { PlumbMark } from "./plumb-mark";

/** A page that is only a message: what happened, what was kept, what to do. Put it into a <main>. */
export function MessagePage({
  title,
  children,
  actions,
  reference,
}: {
  title: string;
  children: ReactNode;
  actions: ReactNode;
  /** What to quote when asking for help: the number under which the log has it. */
  reference?: string;
}) {
  return (
    <div className="mx-auto flex w-full max-w-lg flex-col gap-4 px-4 pt-[16vh] pb-16">
      <PlumbMark className="h-8 w-5.5 text-accent" />
      <h1 className="text-xl font-semibold tracking-tight text-balance">{title}</h1>
      <div className="flex flex-col gap-2 text-ink-soft">{children}</div>
      <div className="mt-2 flex flex-wrap gap-2">{actions}</div>
      {reference && (
        <p className="mt-4 border-t pt-4 text-sm text-ink-soft">
          Reference for the log: <code className="font-mono">{reference}</code>
        </p>
      )}
    </div>
  );
}
