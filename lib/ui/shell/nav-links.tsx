"use client";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { classNames } from "../class-names";
import { isWithin } from "./is-within";

export interface NavItem {
  label: string;
  href: string;
}

/** The desk's rooms in a row; the one we are in is underlined. */
export function NavLinks({ items }: { items: NavItem[] }) {
  const path = usePathname();
  return (
    <ul className="flex h-full gap-6">
      {items.map((item) => {
        const here = isWithin(path, item.href);
        return (
          <li key={item.href} className="h-full">
            <Link
              href={item.href}
              aria-current={here ? "page" : undefined}
              className={classNames(
                "flex h-full items-center border-y-2 border-t-transparent text-sm outline-offset-[-2px]",
                here
                  ? "border-b-accent font-medium text-ink"
                  : "border-b-transparent text-ink-soft hover:text-ink",
              )}
            >
              {item.label}
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
