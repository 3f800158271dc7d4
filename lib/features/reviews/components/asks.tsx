import { CheckIcon } from "@/lib/ui/icons";
import { StatusGlyph } from "@/lib/ui/status-glyph";
import type { Ask } from "../checklist";

/** What the desk's rule asks for before a verdict: what is there, and what is not yet. */
export function Asks({ asks }: { asks: readonly Ask[] }) {
  if (asks.length === 0) return null;
  return (
    <div aria-live="polite" className="rounded-md bg-well p-3 text-sm">
      <p className="mb-1 text-ink-soft">This desk asks for:</p>
      <ul className="flex flex-col gap-1">
        {asks.map(({ words, met }) => (
          <li key={words} className="flex items-start gap-2">
            {met ? (
              <span data-tone="positive" className="mt-0.5 text-tone">
                <CheckIcon />
              </span>
            ) : (
              <StatusGlyph shape="circle" className="mt-0.5" />
            )}
            <span>
              {words}
              <span className="text-ink-soft">{met ? " – there" : " – missing"}</span>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
