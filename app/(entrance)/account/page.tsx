import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { NameForm } from "@/lib/features/accounts/components/name-form";
import { PasswordForm } from "@/lib/features/accounts/components/password-form";
import { SessionList } from "@/lib/features/accounts/components/session-list";
import { listSessions } from "@/lib/features/accounts/data";
import { deviceName } from "@/lib/features/accounts/device";
import { currentSession } from "@/lib/platform/auth/current-user";
import { database } from "@/lib/platform/db/client";
import { PageHeader } from "@/lib/ui/page-header";
import { Panel } from "@/lib/ui/panel";

export const metadata: Metadata = { title: "Your account" };

export default async function AccountPage() {
  const session = await currentSession();
  if (!session) redirect("/sign-in?return=/account");
  const { user, sessionId } = session;
  const sessions = await listSessions(database(), { userId: user.id, sessionId });
  return (
    <>
      <PageHeader
        title="Your account"
        lead={user.demo ? "A demo account of this machine." : user.email}
      />
      <div className="flex flex-col gap-6">
        <Panel title="Name">
          <NameForm name={user.name} />
        </Panel>
        <Panel title="Password">
          {user.demo ? (
            <p className="text-sm text-ink-soft">A demo account has no password.</p>
          ) : (
            <PasswordForm email={user.email} />
          )}
        </Panel>
        <Panel title="Where you are signed in">
          <SessionList
            sessions={sessions.map(({ device, ...rest }) => ({
              ...rest,
              device: deviceName(device),
            }))}
          />
        </Panel>
      </div>
    </>
  );
}
