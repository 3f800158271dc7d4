"use client";
import { classNames } from "@/lib/ui/class-names";

export type Region = "text" | "claims" | "claim";

const REGIONS: { region: Region; label: string }[] = [
  { region: "text", label: "Text" },
  { region: "claims", label: "Claims" },
  { region: "claim", label: "Claim" },
];

/**
 * Which part of the desk is shown where there is room for one alone; `beside` the text, which of the
 * other two.
 */
export function RegionSwitch({
  region,
  onChange,
  hasClaim,
  beside = false,
}: {
  region: Region;
  onChange: (region: Region) => void;
  hasClaim: boolean;
  beside?: boolean;
}) {
  return (
    <div
      role="group"
      aria-label="What to show"
      className={classNames(
        "flex shrink-0 border-b bg-paper px-4",
        beside ? "max-pair:hidden wide:hidden" : "sticky top-14 z-20 sm:px-8 pair:hidden",
      )}
    >
      {(beside ? REGIONS.slice(1) : REGIONS).map(({ region: own, label }) => (
        <button
          key={own}
          type="button"
          aria-pressed={own === region}
          disabled={own === "claim" && !hasClaim}
          onClick={() => onChange(own)}
          className={classNames(
            "-mb-px min-h-11 flex-1 border-b-2 text-sm font-medium disabled:text-ink-soft disabled:opacity-60",
            own === region ? "border-accent text-ink" : "border-transparent text-ink-soft",
          )}
        >
          {label}
        </button>
      ))}
    </div>
  );
}

/** Where a part shows: alone on a narrow screen, and beside the text where there is room for two. */
export type Shown = { alone: boolean; beside: boolean };

/** The classes of a part: hidden on a narrow screen while another is shown. */
export function regionClass({ alone, beside }: Shown, className: string): string {
  return classNames(
    "min-w-0",
    !alone && "max-pair:hidden",
    !beside && "pair:max-wide:hidden",
    className,
  );
}

/** Around the parts that stand beside the text: one column with a switch, or a column each. */
export const BESIDE =
  "contents pair:sticky pair:top-14 pair:flex pair:h-[calc(100dvh-3.5rem)] pair:flex-col pair:border-l wide:contents";

/** For the parts that stay while the text goes by, and scroll on their own. */
export const STAYING =
  "pair:min-h-0 pair:grow pair:overflow-y-auto wide:sticky wide:top-14 wide:h-[calc(100dvh-3.5rem)] wide:border-l";
