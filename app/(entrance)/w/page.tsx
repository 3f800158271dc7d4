import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { SignOutButton } from "@/lib/features/accounts/components/sign-out-button";
import { NewDeskForm } from "@/lib/features/founding/components/new-desk-form";
import { listDesks } from "@/lib/features/workspaces/data";
import { currentUser } from "@/lib/platform/auth/current-user";
import { database } from "@/lib/platform/db/client";
import { EmptyState } from "@/lib/ui/empty-state";
import { PageHeader } from "@/lib/ui/page-header";
import { Panel } from "@/lib/ui/panel";

export const metadata: Metadata = { title: "Your desks" };

export default async function DesksPage() {
  const user = await currentUser();
  if (!user) redirect("/sign-in?return=/w");
  const desks = await listDesks(database(), user.id);
  return (
    <>
      <PageHeader title="Your desks" lead={user.name} actions={<SignOutButton />} />
      <div className="flex flex-col gap-6">
        {desks.length === 0 ? (
          <EmptyState title="You are in no desk">
            Open the invitation link that an owner sent you, or make a desk of your own.
          </EmptyState>
        ) : (
          <ul className="border-t">
            {desks.map((desk) => (
              <li key={desk.slug} className="border-b">
                <Link
                  href={`/w/${desk.slug}/articles`}
                  className="flex min-h-12 items-center justify-between gap-4 py-2 hover:bg-well"
                >
                  <span className="min-w-0 font-medium break-words">{desk.name}</span>
                  <span className="text-sm text-ink-soft">{desk.role}</span>
                </Link>
              </li>
            ))}
          </ul>
        )}
        <Panel title="Another desk">
          <NewDeskForm />
        </Panel>
      </div>
    </>
  );
}
