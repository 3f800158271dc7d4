"use client";
import { usePathname } from "next/navigation";
import { useId, useRef, useState } from "react";
import Link from "next/link";
import { buttonClass } from "../button-style";
import { MenuIcon } from "../icons";
import { isWithin } from "./is-within";
import type { NavItem } from "./nav-links";

/** The desk's rooms behind one button, where the window is too narrow for the row. */
export function NavMenu({ items }: { items: NavItem[] }) {
  const path = usePathname();
  const id = useId();
  const list = useRef<HTMLElement>(null);
  const [open, setOpen] = useState(false);

  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        aria-expanded={open}
        aria-controls={id}
        aria-label="Rooms of the desk"
        className={buttonClass("quiet", "sm", { square: true })}
      >
        <MenuIcon />
      </button>
      <nav
        ref={list}
        id={id}
        popover="auto"
        aria-label="Desk"
        onToggle={(event) => setOpen(event.newState === "open")}
        className="fixed inset-x-0 top-14 bottom-auto m-0 w-full border-b bg-paper px-4 py-2 text-ink sm:px-8"
      >
        <ul>
          {items.map((item) => (
            <li key={item.href} className="border-b last:border-b-0">
              <Link
                href={item.href}
                aria-current={isWithin(path, item.href) ? "page" : undefined}
                onClick={() => list.current?.hidePopover()}
                className="flex min-h-12 items-center aria-[current=page]:font-semibold aria-[current=page]:text-accent"
              >
                {item.label}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </>
  );
}
