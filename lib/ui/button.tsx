import type { ComponentProps } from "react";
import { type ButtonSize, type ButtonVariant, buttonClass } from "./button-style";
import { classNames } from "./class-names";
import { Spinner } from "./spinner";

export interface ButtonProps extends ComponentProps<"button"> {
  variant?: ButtonVariant;
  size?: ButtonSize;
  /** Work is under way: the button keeps its focus and its place, and ignores further presses. */
  pending?: boolean;
}

/** A button. `type` is "button" unless said otherwise; icons and words go in as children. */
export function Button({
  variant = "secondary",
  size = "md",
  pending = false,
  type = "button",
  className,
  children,
  ...props
}: ButtonProps) {
  const busy = pending
    ? {
        "aria-disabled": true,
        "aria-busy": true,
        onClick: (event: { preventDefault(): void }) => event.preventDefault(),
      }
    : {};
  return (
    <button
      type={type}
      data-tone={variant === "danger" ? "negative" : undefined}
      className={classNames(buttonClass(variant, size), className)}
      {...props}
      {...busy}
    >
      {pending && <Spinner />}
      {children}
    </button>
  );
}
