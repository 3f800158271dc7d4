import { classNames } from "./class-names";
import { initials } from "./initials";

/** A person's initials in a ring. Silent where the name stands beside it (`decorative`). */
export function Avatar({
  name,
  decorative,
  size = "md",
}: {
  name: string;
  decorative?: boolean;
  size?: "sm" | "md";
}) {
  const named = decorative ? { "aria-hidden": true } : { role: "img", "aria-label": name };
  return (
    <span
      title={name}
      className={classNames(
        "inline-flex shrink-0 items-center justify-center rounded-full border border-rule-strong",
        "bg-well font-medium tracking-tight text-ink-soft select-none",
        size === "sm" ? "size-6 text-[0.625rem]" : "size-8 text-xs",
      )}
      {...named}
    >
      {initials(name)}
    </span>
  );
}
