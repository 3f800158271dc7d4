import "server-only";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import type { Role } from "@/lib/core/actor";
import { AppError } from "@/lib/core/errors";
import { database } from "../db/client";
import { prepared } from "../db/prepared";
import type { WorkspaceScope } from "../scope";
import { currentUser } from "./current-user";
import { grantScope } from "./grant-scope";

/** A desk as its member sees it: enough for the frame of a page. */
export type Desk = {
  slug: string;
  name: string;
  memberId: string;
  userName: string;
  email: string;
};

type MemberRow = { id: string; role: Role; workspaceId: string; deskName: string };

const findMember = `
  SELECT m.id, m.role::text AS role, m.workspace_id AS "workspaceId", w.name AS "deskName"
    FROM members m JOIN workspaces w ON w.id = m.workspace_id
   WHERE w.slug = $1 AND m.user_id = $2 AND m.removed_at IS NULL`;

/**
 * The gate of the pages and their actions: who is signed in, and are they a member of the desk that
 * the address names? A desk that is not there and one of others answer alike.
 *
 * @param slug the desk's short name from the address
 * @throws AppError `unauthenticated` without a session, `not_found` without a membership
 */
export const enterDesk = cache(
  async (slug: string): Promise<{ scope: WorkspaceScope; desk: Desk }> => {
    const user = await currentUser();
    if (!user) throw new AppError("unauthenticated");
    const db = database();
    const { rows } = await db.pool.query<MemberRow>(prepared(findMember, [slug, user.id]));
    const member = rows[0];
    if (!member) throw new AppError("not_found");
    const scope = grantScope({
      db,
      workspaceId: member.workspaceId,
      actor: { memberId: member.id, role: member.role },
      channel: "page",
    });
    const desk = {
      slug,
      name: member.deskName,
      memberId: member.id,
      userName: user.name,
      email: user.email,
    };
    return { scope, desk };
  },
);

/** {@link enterDesk} for a page: goes to the sign-in page, or shows the page for what is not there. */
export async function enterDeskPage(slug: string, returnTo: string) {
  try {
    return await enterDesk(slug);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.code === "unauthenticated") {
      redirect(`/sign-in?return=${encodeURIComponent(returnTo)}`);
    }
    notFound();
  }
}
