import type { ReactNode } from "react";
import { DiffText } from "@/lib/ui/diff-text";
import type { TriageItem } from "../schema";

/** The passage before and after, with marks under the words that only one of them has. */
export function PassageChange({ item, version }: { item: TriageItem; version: number }) {
  const { before, now, changes, candidates } = item;
  const has = now !== null && changes.length > 0;
  const [removed, added] = [
    changes.filter(({ kind }) => kind !== "added"),
    changes.filter(({ kind }) => kind !== "removed"),
  ];
  return (
    <div className="grid gap-x-6 gap-y-3 sm:grid-cols-2">
      <Side heading={`Version ${before.version}`}>
        {has ? <DiffText parts={removed} /> : before.exact}
      </Side>
      {candidates.length === 0 && (
        <Side heading={`Version ${version}`}>
          {now && (has ? <DiffText parts={added} /> : now.exact)}
          {!now && <span className="font-sans text-sm text-ink-soft">Not found.</span>}
        </Side>
      )}
    </div>
  );
}

function Side({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <div className="min-w-0 border-l-2 border-rule pl-3">
      <p className="text-xs text-ink-soft">{heading}</p>
      <p dir="auto" className="font-serif text-base break-words whitespace-pre-wrap">
        {children}
      </p>
    </div>
  );
}
