import type { Metadata } from "next";
import { connection } from "next/server";
import { JoinButton } from "@/lib/features/invitations/components/join-button";
import { JoinForm } from "@/lib/features/invitations/components/join-form";
import { findOffer } from "@/lib/features/invitations/data";
import { joinRefusal } from "@/lib/features/invitations/domain";
import { currentUser } from "@/lib/platform/auth/current-user";
import { database } from "@/lib/platform/db/client";
import { LinkButton } from "@/lib/ui/link-button";
import { PageHeader } from "@/lib/ui/page-header";
import { Panel } from "@/lib/ui/panel";

export const metadata: Metadata = { title: "Join a desk", robots: { index: false } };

export default async function JoinPage({ params }: { params: Promise<{ token: string }> }) {
  // A link stands differently at every look: never from a cache.
  await connection();
  const { token } = await params;
  const offer = await findOffer(database(), token);
  if (offer?.state !== "open") {
    return (
      <>
        <PageHeader
          title="This invitation cannot be taken up."
          lead={joinRefusal(offer?.state ?? "unknown").message}
        />
        <div>
          <LinkButton href="/">Go to your desk</LinkButton>
        </div>
      </>
    );
  }
  const user = await currentUser();
  return (
    <>
      <PageHeader
        title={`Join ${offer.desk}`}
        lead={`${offer.madeBy} invites you as ${offer.role}.`}
      />
      {user ? (
        <JoinButton token={token} name={user.name} />
      ) : (
        <div className="flex flex-col gap-6">
          <Panel title="With a new account">
            <JoinForm token={token} email={offer.email} />
          </Panel>
          <Panel title="With the account you have">
            <LinkButton href={`/sign-in?return=${encodeURIComponent(`/join/${token}`)}`}>
              Sign in first
            </LinkButton>
          </Panel>
        </div>
      )}
    </>
  );
}
