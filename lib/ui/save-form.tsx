"use client";
import {
  type KeyboardEvent,
  type ReactNode,
  type SubmitEvent,
  useEffect,
  useLayoutEffect,
  useRef,
} from "react";
import { Button } from "./button";
import { classNames } from "./class-names";
import { focusFirstProblem } from "./first-problem";

/**
 * A form that saves from a script: Ctrl or ⌘ with Enter saves from every field, Esc closes it or, where
 * it stays, leaves the field. What was typed is for the caller to keep (see useDraft). Once saved, focus
 * goes to the nearest part of the page around it that has `tabIndex={-1}`, whether the form goes or
 * stays: there single keys act again. Refused, it goes to the first field at fault.
 */
export function SaveForm({
  label,
  saveLabel = "Save",
  pending,
  blocked,
  onSave,
  onClose,
  className,
  children,
}: {
  /** What the form is for, for assistive technology. */
  label: string;
  saveLabel?: string;
  pending: boolean;
  /** Why it cannot be saved yet; stands beside the button, which stays off. */
  blocked?: string | null;
  onSave: () => void;
  /** Given, there is a button to close the form. */
  onClose?: () => void;
  className?: string;
  children: ReactNode;
}) {
  const form = useRef<HTMLFormElement>(null);
  useFocusBack(form);
  useFocusAfterSave(form, pending);

  function submit(event: SubmitEvent) {
    event.preventDefault();
    if (!pending && !blocked) onSave();
  }

  function press(event: KeyboardEvent<HTMLFormElement>) {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      event.currentTarget.requestSubmit();
    } else if (event.key === "Escape" && !event.nativeEvent.isComposing) {
      event.stopPropagation();
      if (onClose) onClose();
      else if (event.target instanceof HTMLElement) event.target.blur();
    }
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys of its fields
    <form
      ref={form}
      aria-label={label}
      noValidate
      onSubmit={submit}
      onKeyDown={press}
      className={classNames("flex min-w-0 flex-col gap-4", className)}
    >
      {children}
      <div className="flex flex-wrap items-center gap-2">
        <Button type="submit" variant="primary" pending={pending} disabled={Boolean(blocked)}>
          {saveLabel}
        </Button>
        {onClose && (
          <Button variant="quiet" onClick={onClose}>
            Close
          </Button>
        )}
        {blocked && <p className="text-sm text-ink-soft">{blocked}</p>}
      </div>
    </form>
  );
}

/** Goes where the person has to look once a save is through: to what is wrong, or out of the form. */
function useFocusAfterSave(form: { current: HTMLFormElement | null }, pending: boolean): void {
  const wasPending = useRef(false);
  useEffect(() => {
    const isThrough = wasPending.current && !pending;
    wasPending.current = pending;
    const element = form.current;
    if (!isThrough || !element?.contains(document.activeElement)) return;
    if (focusFirstProblem(element)) return;
    const alert = element.querySelector("[role=alert]");
    if (alert) alert.scrollIntoView({ block: "nearest" });
    else partAround(element)?.focus();
  }, [form, pending]);
}

function partAround(form: HTMLElement): HTMLElement | null {
  return form.parentElement?.closest<HTMLElement>('[tabindex="-1"]') ?? null;
}

/** Hands the focus on when a form goes that has it: else it would be at the top of the page again. */
function useFocusBack(form: { current: HTMLFormElement | null }): void {
  useLayoutEffect(() => {
    const element = form.current;
    const around = element && partAround(element);
    return () => {
      if (!element || !around || !element.contains(document.activeElement)) return;
      queueMicrotask(() => {
        if (!element.isConnected && document.activeElement === document.body) around.focus();
      });
    };
  }, [form]);
}
