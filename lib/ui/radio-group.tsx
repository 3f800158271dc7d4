import { type ReactNode, useId } from "react";
import { classNames } from "./class-names";
import { WarningIcon } from "./icons";

export interface RadioOption {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  disabled?: boolean;
}

export interface RadioGroupProps {
  legend: ReactNode;
  name: string;
  options: RadioOption[];
  defaultValue?: string;
  /** With `onChange` the group is controlled. */
  value?: string;
  onChange?: (value: string) => void;
  error?: string | null;
  /** In a row where there is room, else one under another. */
  inline?: boolean;
  className?: string;
}

/** A choice of one among a few, all visible. */
export function RadioGroup({
  legend,
  name,
  options,
  error,
  inline,
  className,
  ...rest
}: RadioGroupProps) {
  const errorId = useId();
  const { value, defaultValue, onChange } = rest;
  return (
    <fieldset
      role="radiogroup"
      aria-invalid={error ? true : undefined}
      className={classNames("min-w-0", className)}
      aria-describedby={error ? errorId : undefined}
    >
      <legend className="mb-1 text-sm font-medium">{legend}</legend>
      <div className={classNames("flex flex-wrap gap-x-6 gap-y-2", !inline && "flex-col")}>
        {options.map((option) => (
          <label
            key={option.value}
            className="flex min-h-6 items-start gap-2 text-sm has-disabled:opacity-60"
          >
            <input
              type="radio"
              name={name}
              value={option.value}
              disabled={option.disabled}
              className="mt-0.5 size-4 shrink-0 accent-accent"
              {...(onChange
                ? { checked: value === option.value, onChange: () => onChange(option.value) }
                : { defaultChecked: defaultValue === option.value })}
            />
            <span>
              {option.label}
              {option.hint && <span className="block text-ink-soft">{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
      {error && (
        <p id={errorId} data-tone="negative" className="mt-1 flex gap-2 text-sm text-tone">
          <WarningIcon className="mt-0.5 shrink-0" />
          {error}
        </p>
      )}
    </fieldset>
  );
}
