"use client";
import { classNames } from "@/lib/ui/class-names";

export type Region = "text" | "claims" | "claim";

const REGIONS: { region: Region; label: string }[] = [
  { region: "text", label: "Text" },
  { region: "claims", label: "Claims" },
  { region: "claim", label: "Claim" },
];

/** Where there is room for one part of the desk alone: which one. */
export function RegionSwitch({
  region,
  onChange,
  hasClaim,
}: {
  region: Region;
  onChange: (region: Region) => void;
  hasClaim: boolean;
}) {
  return (
    <div
      role="group"
      aria-label="What to show"
      className="sticky top-14 z-20 flex border-b bg-paper px-4 sm:px-8 wide:hidden"
    >
      {REGIONS.map(({ region: own, label }) => (
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

/** The classes of a part: hidden on a narrow screen while another is shown. */
export function regionClass(visible: boolean, className: string): string {
  return classNames("min-w-0", !visible && "max-wide:hidden", className);
}

/** For the parts that stay on a wide screen while the text goes by, and scroll on their own. */
export const STAYING =
  "wide:sticky wide:top-14 wide:h-[calc(100dvh-3.5rem)] wide:overflow-y-auto wide:border-l";
