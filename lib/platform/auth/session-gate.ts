import "server-only";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { AppError } from "@/lib/core/errors";
import { database } from "../db/client";
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
    const member = await db.prisma.member.findFirst({
      where: { userId: user.id, removedAt: null, workspace: { slug } },
      select: { id: true, role: true, workspaceId: true, workspace: { select: { name: true } } },
    });
    if (!member) throw new AppError("not_found");
    const scope = grantScope({
      db,
      workspaceId: member.workspaceId,
      actor: { memberId: member.id, role: member.role },
      channel: "page",
    });
    const desk = {
      slug,
      name: member.workspace.name,
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
