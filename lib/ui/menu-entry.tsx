import Link from "next/link";
import type { ReactNode } from "react";
import { CheckIcon } from "./icons";
import { Kbd } from "./kbd";
import type { Tone } from "./tone";

export interface MenuEntry {
  label: string;
  icon?: ReactNode;
  /** The key that does the same, shown at the end of the row. */
  shortcut?: string;
  tone?: Tone;
  disabled?: boolean;
  /** Given, the row is one choice among others, and this one is made or not. */
  checked?: boolean;
  /** A row goes somewhere (`href`) or does something (`onSelect`). */
  href?: string;
  onSelect?: () => void;
}

const rowClass =
  "flex w-full min-h-8 items-center gap-3 px-3 py-1.5 text-left text-sm outline-offset-[-2px] hover:bg-well focus:bg-well aria-disabled:cursor-not-allowed aria-disabled:opacity-60";

/** One row of a Menu. */
export function MenuEntryRow({ entry, close }: { entry: MenuEntry; close: () => void }) {
  const content = (
    <>
      {entry.checked !== undefined && <CheckIcon className={entry.checked ? "" : "invisible"} />}
      {entry.icon && <span className="shrink-0 text-ink-soft">{entry.icon}</span>}
      <span className={entry.tone ? "grow text-tone" : "grow"}>{entry.label}</span>
      {entry.shortcut && <Kbd>{entry.shortcut}</Kbd>}
    </>
  );
  if (entry.href !== undefined && !entry.disabled) {
    return (
      <Link href={entry.href} role="menuitem" tabIndex={-1} className={rowClass} onClick={close}>
        {content}
      </Link>
    );
  }
  return (
    <button
      type="button"
      role={entry.checked === undefined ? "menuitem" : "menuitemradio"}
      aria-checked={entry.checked}
      aria-disabled={entry.disabled}
      data-tone={entry.tone}
      tabIndex={-1}
      className={rowClass}
      onClick={() => {
        if (entry.disabled) return;
        // First closed, so that focus is back on the trigger before anything opens from here.
        close();
        entry.onSelect?.();
      }}
    >
      {content}
    </button>
  );
}
