import Link from "next/link";
import type { ReactNode } from "react";
import { PlumbMark } from "../plumb-mark";
import { ThemeToggle } from "../theme-toggle";
import { KeysButton } from "./keys-button";
import { NavLinks, type NavItem } from "./nav-links";
import { NavMenu } from "./nav-menu";

/** The bar at the top: the desk's name, its rooms, and the tools everyone has. */
export function TopBar({
  deskName,
  deskHref,
  nav,
  account,
}: {
  deskName: string;
  deskHref: string;
  nav: NavItem[];
  account: ReactNode;
}) {
  return (
    <header className="sticky top-0 z-30 flex h-14 items-center gap-2 border-b bg-paper px-4 sm:px-8 print:hidden">
      <Link
        href={deskHref}
        className="mr-auto flex min-w-0 items-center gap-2 py-2 font-semibold tracking-tight lg:mr-6"
      >
        <PlumbMark className="h-6 w-4 shrink-0 text-accent" />
        <span className="truncate">{deskName}</span>
      </Link>
      <nav aria-label="Desk" className="hidden h-full grow lg:block">
        <NavLinks items={nav} />
      </nav>
      <KeysButton />
      <ThemeToggle />
      {account}
      <div className="lg:hidden">
        <NavMenu items={nav} />
      </div>
    </header>
  );
}
