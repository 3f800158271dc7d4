import type { ReactNode } from "react";
import { listDesks } from "@/lib/features/workspaces/data";
import { currentUser } from "@/lib/platform/auth/current-user";
import { enterDesk } from "@/lib/platform/auth/session-gate";
import { isAppError } from "@/lib/core/errors";
import { database } from "@/lib/platform/db/client";
import { AppShell } from "@/lib/ui/shell/app-shell";
import { AccountMenu } from "./_components/account-menu";

/** The frame of a desk, for its members. */
export default async function DeskLayout({
  params,
  children,
}: {
  params: Promise<{ desk: string }>;
  children: ReactNode;
}) {
  const { desk: slug } = await params;
  const entered = await enterDesk(slug).catch((error: unknown) => {
    if (isAppError(error)) return null;
    throw error;
  });
  const user = await currentUser();
  // Without the frame the page itself answers: it knows where to come back to after signing in.
  if (!entered || !user) return children;
  const { desk, scope } = entered;
  const home = `/w/${desk.slug}`;
  const desks = await listDesks(database(), user.id);
  return (
    <AppShell
      deskName={desk.name}
      deskHref={`${home}/articles`}
      nav={[
        { label: "Articles", href: `${home}/articles` },
        { label: "Claims", href: `${home}/claims` },
        { label: "Sources", href: `${home}/sources` },
        { label: "Evidence health", href: `${home}/health` },
        { label: "Outside verdicts", href: `${home}/outside-verdicts` },
        { label: "History", href: `${home}/history` },
        { label: "Report", href: `${home}/report` },
        { label: "Members", href: `${home}/members` },
        { label: "Settings", href: `${home}/settings` },
      ]}
      account={
        <AccountMenu name={desk.userName} role={scope.actor.role} desk={desk.slug} desks={desks} />
      }
    >
      {children}
    </AppShell>
  );
}
