import { classNames } from "./class-names";

export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger";
export type ButtonSize = "sm" | "md";

const variants: Record<ButtonVariant, string> = {
  primary:
    "border-accent bg-accent text-accent-ink hover:border-accent-strong hover:bg-accent-strong",
  secondary: "border-rule-strong bg-sheet text-ink hover:border-ink hover:bg-well",
  quiet: "border-transparent text-ink-soft hover:bg-well hover:text-ink",
  danger: "border-tone bg-sheet text-tone hover:bg-tone-tint",
};

const sizes: Record<ButtonSize, string> = {
  sm: "min-h-8 px-3 py-1 text-sm",
  md: "min-h-10 px-4 py-2 text-sm",
};

const squares: Record<ButtonSize, string> = { sm: "size-8", md: "size-10" };

/** The classes of a button, for the elements that look like one. `square` is for an icon alone. */
export function buttonClass(
  variant: ButtonVariant,
  size: ButtonSize,
  options: { square?: boolean } = {},
): string {
  return classNames(
    "inline-flex shrink-0 items-center justify-center gap-2 rounded-md border font-medium",
    "transition-colors duration-100 select-none",
    "disabled:cursor-not-allowed disabled:opacity-50 aria-disabled:cursor-progress",
    "aria-pressed:border-accent aria-pressed:bg-accent-tint aria-pressed:text-accent-strong",
    variants[variant],
    options.square ? squares[size] : sizes[size],
  );
}
