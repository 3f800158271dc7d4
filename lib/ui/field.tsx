import { type ReactNode, useId } from "react";
import { classNames } from "./class-names";
import { WarningIcon } from "./icons";

/** What a control takes from the field around it: `<TextInput {...control} name="title" />`. */
export interface FieldControl {
  id: string;
  required?: boolean;
  "aria-describedby"?: string;
  "aria-invalid"?: true;
}

export interface FieldProps {
  label: ReactNode;
  /** What to write, or why it is asked for; stays while typing. */
  hint?: ReactNode;
  /** What is wrong with what was typed, and how to mend it. */
  error?: string | null;
  required?: boolean;
  /** Shows "optional" after the label, where most fields around it are not. */
  optional?: boolean;
  /** Keeps the label for assistive technology alone, where the page says it already. */
  hideLabel?: boolean;
  className?: string;
  children: (control: FieldControl) => ReactNode;
}

/** A label, a hint and an error, wired to one control. */
export function Field(props: FieldProps) {
  const id = useId();
  const hintId = props.hint ? `${id}-hint` : undefined;
  const errorId = props.error ? `${id}-error` : undefined;
  const describedBy = classNames(hintId, errorId);
  return (
    <div className={classNames("flex min-w-0 flex-col gap-1", props.className)}>
      <label
        htmlFor={id}
        className={props.hideLabel ? "sr-only" : "flex justify-between text-sm font-medium"}
      >
        {props.label}
        {props.optional && <span className="font-normal text-ink-soft">optional</span>}
      </label>
      {props.hint && (
        <p id={hintId} className="text-sm text-ink-soft">
          {props.hint}
        </p>
      )}
      {props.children({
        id,
        ...(props.required && { required: true }),
        ...(describedBy && { "aria-describedby": describedBy }),
        ...(props.error && { "aria-invalid": true as const }),
      })}
      {props.error && (
        <p id={errorId} data-tone="negative" className="flex gap-2 text-sm text-tone">
          <WarningIcon className="mt-0.5 shrink-0" />
          {props.error}
        </p>
      )}
    </div>
  );
}
