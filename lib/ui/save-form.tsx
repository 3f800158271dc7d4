"use client";
import {
  type KeyboardEvent,
  type ReactNode,
  type SubmitEvent,
  useLayoutEffect,
  useRef,
} from "react";
import { Button } from "./button";
import { classNames } from "./class-names";

/**
 * A form that saves from a script: Ctrl or ⌘ with Enter saves from every field, Esc closes it or, where
 * it stays, leaves the field. What was typed is for the caller to keep (see useDraft). When it goes,
 * focus goes to the nearest part of the page around it that has `tabIndex={-1}`.
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

/** Hands the focus on when a form goes that has it: else it would be at the top of the page again. */
function useFocusBack(form: { current: HTMLFormElement | null }): void {
  useLayoutEffect(() => {
    const element = form.current;
    const around = element?.parentElement?.closest<HTMLElement>('[tabindex="-1"]');
    return () => {
      if (!element || !around || !element.contains(document.activeElement)) return;
      queueMicrotask(() => {
        if (!element.isConnected && document.activeElement === document.body) around.focus();
      });
    };
  }, [form]);
}
