import Link from "next/link";
import type { ReactNode } from "react";
import { PlumbMark } from "@/lib/ui/plumb-mark";
import { SkipLink } from "@/lib/ui/skip-link";
import { ThemeToggle } from "@/lib/ui/theme-toggle";

/** Round the pages that belong to no desk: coming in, one's account, the list of desks. */
export default function EntranceLayout({ children }: { children: ReactNode }) {
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      <header className="flex h-14 items-center justify-between border-b px-4 sm:px-8">
        <Link href="/" className="flex items-center gap-2 py-2 font-semibold tracking-tight">
          <PlumbMark className="h-6 w-4 text-accent" />
          Plumbline
        </Link>
        <ThemeToggle />
      </header>
      <main
        id="main"
        tabIndex={-1}
        className="mx-auto flex w-full max-w-lg min-w-0 grow flex-col px-4 py-12"
      >
        {children}
      </main>
    </div>
  );
}
