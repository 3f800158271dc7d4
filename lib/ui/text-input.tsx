import type { ComponentProps } from "react";
import { classNames } from "./class-names";
import { controlClass } from "./control-style";

/** One line of text. Takes every attribute of `<input>`; label it with a Field. */
export function TextInput({ className, type = "text", ...props }: ComponentProps<"input">) {
  return <input type={type} className={classNames(controlClass, "h-10", className)} {...props} />;
}
