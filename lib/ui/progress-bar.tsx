import { useId } from "react";
import { formatNumber } from "./format-number";

/** How far long work has come. Without `value` it shows only that it goes on. */
export function ProgressBar({
  label,
  value,
  max = 100,
  detail,
}: {
  label: string;
  value?: number;
  max?: number;
  /** Words under the bar: what is being done, that one may leave. */
  detail?: string;
}) {
  const labelId = useId();
  const share = value === undefined || max <= 0 ? null : Math.min(1, Math.max(0, value / max));
  return (
    <div className="flex flex-col gap-1 text-sm">
      <div className="flex justify-between gap-4">
        <span id={labelId} className="font-medium">
          {label}
        </span>
        {value !== undefined && (
          <span className="text-ink-soft">
            {formatNumber(value)} of {formatNumber(max)}
          </span>
        )}
      </div>
      <progress className="sr-only" aria-labelledby={labelId} value={value} max={max} />
      <div
        aria-hidden="true"
        className="h-2 overflow-hidden rounded-sm border border-rule-strong bg-well"
      >
        <div
          className={
            share === null
              ? "h-full w-2/5 animate-[slide_1.6s_ease-in-out_infinite] bg-accent"
              : "h-full bg-accent transition-[width]"
          }
          style={share === null ? undefined : { width: `${share * 100}%` }}
        />
      </div>
      {detail && <p className="text-ink-soft">{detail}</p>}
    </div>
  );
}
