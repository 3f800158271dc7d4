"use client";
import { type ReactNode, useEffect, useRef } from "react";
import { focusFirstProblem } from "./first-problem";
import { RefusalAlert } from "./refusal-alert";
import type { Refusal } from "./use-save";

/**
 * A form whose write is an action. It keeps what was typed when the write is refused, says why above
 * the fields, and goes to the first field that needs another look.
 */
export function ActionForm({
  refusal,
  onSend,
  className = "flex flex-col gap-4",
  children,
}: {
  refusal: Refusal | null;
  onSend: (data: FormData, form: HTMLFormElement) => Promise<void>;
  className?: string;
  children: ReactNode;
}) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (refusal?.fields && form.current) focusFirstProblem(form.current);
  }, [refusal]);

  return (
    <form
      ref={form}
      // Sent before the page has come alive, it must not put its fields into the address.
      method="post"
      noValidate
      className={className}
      onSubmit={(event) => {
        event.preventDefault();
        void onSend(new FormData(event.currentTarget), event.currentTarget);
      }}
    >
      <RefusalAlert refusal={refusal} />
      {children}
    </form>
  );
}

/** The text of a field, "" when it is not there. */
export function textOf(data: FormData, name: string): string {
  const value = data.get(name);
  return typeof value === "string" ? value : "";
}
