"use client";
import { useFormStatus } from "react-dom";
import { Button, type ButtonProps } from "./button";

/** The button that sends the form around it; shows that the form's action is running. */
export function SubmitButton({ variant = "primary", pending = false, ...props }: ButtonProps) {
  const status = useFormStatus();
  return <Button {...props} type="submit" variant={variant} pending={pending || status.pending} />;
}
