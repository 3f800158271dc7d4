import type { ComponentProps } from "react";
import { classNames } from "./class-names";
import { controlClass } from "./control-style";

/** Several lines of text; grows with what is typed where the browser can. */
export function TextArea({ className, rows = 3, ...props }: ComponentProps<"textarea">) {
  return (
    <textarea
      rows={rows}
      className={classNames(controlClass, "field-sizing-content max-h-96 min-h-20", className)}
      {...props}
    />
  );
}
