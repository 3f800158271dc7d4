import type { Metadata } from "next";
import { connection } from "next/server";
import { SetUpForm } from "@/lib/features/founding/components/set-up-form";
import { findSetUp } from "@/lib/features/founding/data";
import { database } from "@/lib/platform/db/client";
import { LinkButton } from "@/lib/ui/link-button";
import { PageHeader } from "@/lib/ui/page-header";
import { Panel } from "@/lib/ui/panel";

export const metadata: Metadata = { title: "Set up", robots: { index: false } };

export default async function SetUpPage({ params }: { params: Promise<{ token: string }> }) {
  // A link stands differently at every look: never from a cache.
  await connection();
  const { token } = await params;
  const setUp = await findSetUp(database(), token);
  if (!setUp) {
    return (
      <>
        <PageHeader
          title="This set-up link is no longer good."
          lead="It was used, or it was not copied whole. Where no owner exists yet, the server prints a new link each time it starts."
        />
        <div>
          <LinkButton href="/sign-in">Sign in</LinkButton>
        </div>
      </>
    );
  }
  return (
    <>
      <PageHeader
        title="Set up your desk"
        lead="You become its owner, and invite the others afterwards. This link works once."
      />
      <Panel>
        <SetUpForm token={token} desk={setUp.desk ?? ""} />
      </Panel>
    </>
  );
}
