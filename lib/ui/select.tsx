import type { ComponentProps } from "react";
import { classNames } from "./class-names";
import { controlClass } from "./control-style";
import { ChevronDownIcon } from "./icons";

/** A native select; `<option>`s go in as children. `className` is for the width. */
export function Select({ className, children, ...props }: ComponentProps<"select">) {
  return (
    <span className={classNames("relative block min-w-0", className)}>
      <select className={classNames(controlClass, "h-10 appearance-none truncate pr-8")} {...props}>
        {children}
      </select>
      <ChevronDownIcon className="pointer-events-none absolute top-3 right-2.5 text-ink-soft" />
    </span>
  );
}
