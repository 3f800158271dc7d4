import type { ReactNode } from "react";
import { ShortcutsProvider } from "../shortcuts";
import { SkipLink } from "../skip-link";
import { ToastProvider } from "../toast";
import { type NavItem } from "./nav-links";
import { TopBar } from "./top-bar";

export interface AppShellProps {
  deskName: string;
  deskHref: string;
  /** The desk's rooms, in order: Articles, Claims, History … */
  nav: NavItem[];
  /** At the end of the bar: the account's menu. */
  account: ReactNode;
  /** Above the page: a notice for all of the desk. */
  notice?: ReactNode;
  children: ReactNode;
}

/**
 * Round every page of a desk: skip link, top bar, the one <main>, toasts, and the keys. A page that
 * wants the whole width (the article) puts nothing around itself; others use PageBody.
 */
export function AppShell({ deskName, deskHref, nav, account, notice, children }: AppShellProps) {
  return (
    <ShortcutsProvider>
      <ToastProvider>
        <div className="flex min-h-dvh flex-col">
          <SkipLink />
          <TopBar deskName={deskName} deskHref={deskHref} nav={nav} account={account} />
          {notice}
          <main id="main" tabIndex={-1} className="flex min-w-0 grow flex-col">
            {children}
          </main>
        </div>
      </ToastProvider>
    </ShortcutsProvider>
  );
}
