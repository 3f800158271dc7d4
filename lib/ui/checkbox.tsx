import { type ComponentProps, type ReactNode, useId } from "react";
import { classNames } from "./class-names";

export interface CheckboxProps extends Omit<ComponentProps<"input">, "type"> {
  label: ReactNode;
  hint?: ReactNode;
  /** Keeps the label for assistive technology alone (the checkbox of a table row). */
  hideLabel?: boolean;
}

/** A checkbox with its label; the label is part of the target. */
export function Checkbox({ label, hint, hideLabel, className, ...props }: CheckboxProps) {
  const hintId = useId();
  return (
    <div className={classNames("flex flex-col", className)}>
      <label className="flex min-h-6 min-w-6 items-start gap-2 text-sm has-disabled:opacity-60">
        <input
          type="checkbox"
          className="mt-0.5 size-4 shrink-0 accent-accent"
          aria-describedby={hint ? hintId : undefined}
          {...props}
        />
        <span className={hideLabel ? "sr-only" : undefined}>{label}</span>
      </label>
      {hint && (
        <p id={hintId} className="pl-6 text-sm text-ink-soft">
          {hint}
        </p>
      )}
    </div>
  );
}
