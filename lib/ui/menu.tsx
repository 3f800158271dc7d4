"use client";
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";
import { type ButtonSize, type ButtonVariant, buttonClass } from "./button-style";
import { classNames } from "./class-names";
import { MenuEntryRow, type MenuEntry } from "./menu-entry";
import { menuPosition } from "./menu-position";
import { rovingIndex, typeAheadIndex } from "./roving-index";

export interface MenuProps {
  /** What the menu is for; read aloud, and shown on hover where the trigger is an icon alone. */
  label: string;
  /** What the button shows; without words in it the `label` is its name. */
  trigger: ReactNode;
  iconOnly?: boolean;
  entries: (MenuEntry | "divider")[];
  align?: "start" | "end";
  variant?: ButtonVariant;
  size?: ButtonSize;
  className?: string;
}

/**
 * A button that opens a menu, on the native popover: Esc and a press outside close it and focus
 * goes back to the button; arrows, Home, End and first letters walk through it.
 */
export function Menu(props: MenuProps) {
  const { label, trigger, iconOnly, entries, align = "end" } = props;
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const id = useId();

  useCloseOnScroll(open, menu);

  function rows(): HTMLElement[] {
    return [...(menu.current?.querySelectorAll<HTMLElement>("[role^=menuitem]") ?? [])];
  }

  function place() {
    if (!button.current || !menu.current) return;
    const size = menu.current.getBoundingClientRect();
    const viewport = { width: document.documentElement.clientWidth, height: window.innerHeight };
    const at = menuPosition(button.current.getBoundingClientRect(), size, viewport, align);
    Object.assign(menu.current.style, { left: `${at.left}px`, top: `${at.top}px` });
  }

  function settle(isOpen: boolean) {
    setOpen(isOpen);
    if (!isOpen) return;
    place();
    if (!menu.current?.contains(document.activeElement)) rows()[0]?.focus();
  }

  /** At once, not when the toggle event comes: the next key may be pressed before that. */
  function openByKey(event: KeyboardEvent) {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    event.preventDefault();
    menu.current?.showPopover();
    place();
    rows()
      .at(event.key === "ArrowDown" ? 0 : -1)
      ?.focus();
  }

  function walk(event: KeyboardEvent) {
    if (event.key === "Tab") menu.current?.hidePopover();
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const all = rows();
    const now = all.indexOf(document.activeElement as HTMLElement);
    const labels = all.map((row) => row.textContent ?? "");
    const next =
      rovingIndex(event.key, now, all.length, "vertical") ?? typeAheadIndex(event.key, now, labels);
    if (next === null) return;
    event.preventDefault();
    event.stopPropagation();
    all[next]?.focus();
  }

  return (
    <>
      <button
        ref={button}
        type="button"
        popoverTarget={id}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={id}
        aria-label={iconOnly ? label : undefined}
        title={iconOnly ? label : undefined}
        onKeyDown={openByKey}
        className={classNames(
          buttonClass(props.variant ?? "quiet", props.size ?? "sm", { square: iconOnly }),
          props.className,
        )}
      >
        {trigger}
      </button>
      <div
        ref={menu}
        id={id}
        popover="auto"
        role="menu"
        aria-label={label}
        tabIndex={-1}
        onToggle={(event) => settle(event.newState === "open")}
        onKeyDown={walk}
        className="fixed inset-auto m-0 max-h-[calc(100dvh-1rem)] max-w-[calc(100vw-1rem)] min-w-48 overflow-y-auto rounded-md border border-rule-strong bg-sheet py-1 text-ink"
      >
        {entries.map((entry, index) =>
          entry === "divider" ? (
            // oxlint-disable-next-line react/no-array-index-key -- dividers have no other identity
            <hr key={`divider-${index}`} className="my-1" />
          ) : (
            <MenuEntryRow
              key={entry.label}
              entry={entry}
              close={() => menu.current?.hidePopover()}
            />
          ),
        )}
      </div>
    </>
  );
}

/** The menu stands where its trigger was when it opened; once the page moves it would float free. */
function useCloseOnScroll(open: boolean, menu: { current: HTMLElement | null }) {
  useEffect(() => {
    if (!open) return;
    function close(event: Event) {
      const inside = event.target instanceof Node && menu.current?.contains(event.target);
      if (!inside) menu.current?.hidePopover();
    }
    window.addEventListener("scroll", close, { capture: true, passive: true });
    window.addEventListener("resize", close);
    return () => {
      window.removeEventListener("scroll", close, { capture: true });
      window.removeEventListener("resize", close);
    };
  }, [open, menu]);
}
