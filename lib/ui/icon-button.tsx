import type { ComponentProps, ReactNode } from "react";
import { type ButtonSize, type ButtonVariant, buttonClass } from "./button-style";
import { classNames } from "./class-names";

export interface IconButtonProps extends Omit<ComponentProps<"button">, "children"> {
  /** What the button does, in words: read aloud, and shown on hover. */
  label: string;
  icon: ReactNode;
  variant?: ButtonVariant;
  size?: ButtonSize;
}

/** A square button with an icon alone. */
export function IconButton({
  label,
  icon,
  variant = "quiet",
  size = "sm",
  type = "button",
  className,
  ...props
}: IconButtonProps) {
  return (
    <button
      type={type}
      aria-label={label}
      title={label}
      data-tone={variant === "danger" ? "negative" : undefined}
      className={classNames(buttonClass(variant, size, { square: true }), className)}
      {...props}
    >
      {icon}
    </button>
  );
}
