import type { Metadata } from "next";
import { InvitationList } from "@/lib/features/invitations/components/invitation-list";
import { InviteForm } from "@/lib/features/invitations/components/invite-form";
import { listOpenInvitations } from "@/lib/features/invitations/data";
import { MemberList } from "@/lib/features/team/components/member-list";
import { listMembers } from "@/lib/features/team/data";
import { can } from "@/lib/features/team/policy";
import { enterDeskPage } from "@/lib/platform/auth/session-gate";
import { PageHeader } from "@/lib/ui/page-header";
import { Panel } from "@/lib/ui/panel";
import { PageBody } from "@/lib/ui/shell/page-body";

export const metadata: Metadata = { title: "Members" };

export default async function MembersPage({ params }: { params: Promise<{ desk: string }> }) {
  const { desk: slug } = await params;
  const { scope, desk } = await enterDeskPage(slug, `/w/${slug}/members`);
  const members = await listMembers(scope);
  const manage = can(scope.actor, "member.change_role");
  const invitations = can(scope.actor, "invitation.manage")
    ? await listOpenInvitations(scope)
    : null;
  return (
    <PageBody width="narrow">
      <PageHeader
        title="Members"
        lead={manage ? undefined : "The owner of the desk invites, and decides on roles."}
      />
      <div className="flex flex-col gap-8">
        <MemberList desk={slug} members={members} selfId={desk.memberId} manage={manage} />
        {invitations && (
          <>
            <Panel title="Invite somebody">
              <InviteForm desk={slug} />
            </Panel>
            <Panel title="Open invitations" plain>
              <InvitationList desk={slug} invitations={invitations} />
            </Panel>
          </>
        )}
      </div>
    </PageBody>
  );
}
