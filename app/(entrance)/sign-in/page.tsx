import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { DemoAccounts } from "@/lib/features/accounts/components/demo-accounts";
import { SignInForm } from "@/lib/features/accounts/components/sign-in-form";
import { returnPath } from "@/lib/features/accounts/return-path";
import { currentUser } from "@/lib/platform/auth/current-user";
import { settings } from "@/lib/platform/env";
import { PageHeader } from "@/lib/ui/page-header";
import { Panel } from "@/lib/ui/panel";

export const metadata: Metadata = { title: "Sign in" };

export default async function SignInPage({
  searchParams,
}: {
  searchParams: Promise<{ return?: string | string[] }>;
}) {
  const { return: wanted } = await searchParams;
  const returnTo = returnPath(typeof wanted === "string" ? wanted : null);
  if (await currentUser()) redirect(returnTo);
  const { isDemoDesk } = settings();
  return (
    <>
      <PageHeader title="Sign in" />
      <div className="flex flex-col gap-6">
        {isDemoDesk && (
          <Panel title="Try the desk">
            <p className="mb-4 text-sm text-ink-soft">
              This desk runs on your own machine. Look at it through the eyes of any role; no
              password is needed.
            </p>
            <DemoAccounts returnTo={returnTo} />
          </Panel>
        )}
        <Panel title="With your account">
          <SignInForm returnTo={returnTo} isSecond={isDemoDesk} />
        </Panel>
        <p className="text-sm text-ink-soft">
          No account? The owner of a desk can send you an invitation link. Forgot your password? Ask
          an owner: who runs the server sets a new one with <code>plumbline user password</code>.
        </p>
      </div>
    </>
  );
}
