"use client";
import { type ReactNode, useEffect, useId, useRef } from "react";
import { classNames } from "./class-names";
import { CrossIcon } from "./icons";
import { IconButton } from "./icon-button";

const widths = { sm: "max-w-md", md: "max-w-xl", lg: "max-w-4xl" };

export interface DialogProps {
  open: boolean;
  /** Asked to close: Esc or the cross. The caller sets `open` to false, or keeps it open. */
  onClose: () => void;
  title: ReactNode;
  description?: ReactNode;
  children: ReactNode;
  /** Buttons, the main one last. Put them into the form itself where there is one. */
  footer?: ReactNode;
  width?: keyof typeof widths;
}

/**
 * A modal dialog on the native element: focus stays inside and goes back to where it was. A press
 * outside does not close it, so that nothing typed is lost by a slip. Children are mounted only
 * while it is open; mark what is to have focus first with `data-autofocus`.
 */
export function Dialog({
  open,
  onClose,
  title,
  description,
  children,
  footer,
  width = "md",
}: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const descriptionId = useId();

  useEffect(() => {
    const element = dialog.current;
    if (!element || element.open === open) return;
    if (open) {
      element.showModal();
      element.querySelector<HTMLElement>("[data-autofocus]")?.focus();
    } else element.close();
  }, [open]);

  return (
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      aria-describedby={description ? descriptionId : undefined}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      // A browser may close on a second Esc whatever the page says; the caller has to know.
      onClose={() => open && onClose()}
      className={classNames(
        "m-auto max-h-[calc(100dvh-2rem)] w-[calc(100%-2rem)] overflow-y-auto overscroll-contain rounded-md border",
        "border-rule bg-sheet text-ink shadow-dialog",
        widths[width],
      )}
    >
      {open && (
        <div className="relative flex flex-col gap-4 p-6">
          <header className="flex flex-col gap-1 pr-8">
            <h2 id={titleId} className="text-lg font-semibold">
              {title}
            </h2>
            {description && (
              <p id={descriptionId} className="text-sm text-ink-soft">
                {description}
              </p>
            )}
          </header>
          {children}
          {footer && <footer className="flex flex-wrap justify-end gap-2 pt-2">{footer}</footer>}
          <IconButton
            label="Close"
            icon={<CrossIcon />}
            onClick={onClose}
            className="absolute top-4 right-4"
          />
        </div>
      )}
    </dialog>
  );
}
