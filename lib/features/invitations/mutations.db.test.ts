import { describe, expect, test } from "vitest";
import { newId } from "@/lib/core/ids";
import { prepareAccount } from "@/lib/features/accounts/mutations";
import { listMembers } from "@/lib/features/team/data";
import { removeMember } from "@/lib/features/team/mutations";
import { testDatabase } from "@/lib/platform/testing/test-database";
import type { WorkspaceScope } from "@/lib/platform/scope";
import { makeDesk } from "@/lib/platform/testing/test-desk";
import { findOffer, listOpenInvitations } from "./data";
import { joinDesk, joinWithNewAccount, makeInvitation, revokeInvitation } from "./mutations";

const db = testDatabase();

const desk = () => makeDesk(db, `desk-${newId()}`);

async function invite(owner: WorkspaceScope, email: string | null = null) {
  const made = await makeInvitation(owner, { role: "checker", email });
  if (!made.ok) throw new Error("not made");
  return made.value;
}

async function person() {
  const id = newId();
  const email = `${id}@example.org`;
  await db.prisma.user.create({ data: { id, name: "Newcomer", email } });
  return { id, email };
}

async function userOf({ actor }: WorkspaceScope) {
  const where = { id: String(actor.memberId) };
  return (await db.prisma.member.findUniqueOrThrow({ where, select: { user: true } })).user;
}

const account = (email: string) =>
  prepareAccount({ name: "Grace", email, password: "a long password" });

describe("an invitation", () => {
  test("lets a new person in, with an account", async () => {
    const { owner, slug, workspaceId } = await desk();
    const { token } = await invite(owner);
    const email = `${newId()}@example.org`;
    expect(await joinWithNewAccount(db, token, await account(email))).toEqual({
      ok: true,
      value: { desk: slug },
    });
    expect((await listMembers(owner)).at(-1)).toMatchObject({
      name: "Grace",
      role: "checker",
    });
    const last = await db.prisma.auditEvent.findFirst({
      where: { workspaceId },
      orderBy: { sequence: "desc" },
    });
    expect(last).toMatchObject({
      type: "member.joined",
      channel: "page",
      payload: { name: "Grace", role: "checker" },
    });
    expect(await db.prisma.account.count({ where: { user: { email } } })).toBe(1);
  });

  test("is not stored in a form that opens the door", async () => {
    const { owner } = await desk();
    const { token, id } = await invite(owner);
    const row = await db.prisma.invitation.findUniqueOrThrow({ where: { id } });
    expect(JSON.stringify(row)).not.toContain(token);
  });

  test("lets in one of two who use it at once", async () => {
    for (let round = 0; round < 5; round += 1) {
      const { owner } = await desk();
      const { token } = await invite(owner);
      const [one, two] = [await person(), await person()];
      const outcomes = await Promise.all([joinDesk(db, token, one), joinDesk(db, token, two)]);
      expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
      expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ error: { code: "used" } });
      expect(await listMembers(owner)).toHaveLength(5);
    }
  });

  test("makes no account when it was used meanwhile", async () => {
    const { owner } = await desk();
    const { token } = await invite(owner);
    await joinDesk(db, token, await person());
    const email = `${newId()}@example.org`;
    const late = await joinWithNewAccount(db, token, await account(email));
    expect(late).toMatchObject({ ok: false, error: { code: "used" } });
    expect(await db.prisma.user.count({ where: { email } })).toBe(0);
  });

  test("asks who has an account to sign in, and stays good", async () => {
    const { owner } = await desk();
    const { token } = await invite(owner);
    const known = await person();
    const refused = await joinWithNewAccount(db, token, await account(known.email));
    expect(refused).toMatchObject({ ok: false, error: { code: "email_taken" } });
    expect(await joinDesk(db, token, known)).toMatchObject({ ok: true });
  });

  test("for one address lets nobody else in", async () => {
    const { owner } = await desk();
    const [meant, other] = [await person(), await person()];
    const { token } = await invite(owner, meant.email);
    expect(await joinDesk(db, token, other)).toMatchObject({ error: { code: "other_address" } });
    expect(await joinDesk(db, token, meant)).toMatchObject({ ok: true });
  });

  test("is not used up by who is in the desk already", async () => {
    const { owner, editor } = await desk();
    const { token } = await invite(owner);
    const again = await joinDesk(db, token, await userOf(editor));
    expect(again).toMatchObject({ error: { code: "already_member" } });
    expect(await findOffer(db, token)).toMatchObject({ state: "open", role: "checker" });
  });

  test("brings back who was removed, to the same place", async () => {
    const { owner, editor } = await desk();
    const memberId = String(editor.actor.memberId);
    await removeMember(owner, { memberId, revision: 1 });
    const { token } = await invite(owner);
    await joinDesk(db, token, await userOf(editor));
    const back = (await listMembers(owner)).find(({ id }) => id === memberId);
    expect(back).toMatchObject({ role: "checker", revision: 3 });
  });

  test("that is unknown, withdrawn or past lets nobody in", async () => {
    const { owner } = await desk();
    const newcomer = await person();
    expect(await joinDesk(db, "no-such-token", newcomer)).toMatchObject({
      error: { code: "unknown" },
    });
    const withdrawn = await invite(owner);
    await revokeInvitation(owner, { invitationId: withdrawn.id });
    expect(await joinDesk(db, withdrawn.token, newcomer)).toMatchObject({
      error: { code: "revoked" },
    });
    const past = await invite(owner);
    await db.prisma.invitation.update({
      where: { id: past.id },
      data: { expiresAt: new Date(Date.now() - 1) },
    });
    expect(await joinDesk(db, past.token, newcomer)).toMatchObject({ error: { code: "expired" } });
    expect(await listOpenInvitations(owner)).toEqual([]);
  });

  test("is made, seen and withdrawn by owners of its desk alone", async () => {
    const { owner, editor } = await desk();
    const { id } = await invite(owner);
    const forbidden = { code: "forbidden" };
    await expect(makeInvitation(editor, { role: "viewer", email: null })).rejects.toMatchObject(
      forbidden,
    );
    await expect(listOpenInvitations(editor)).rejects.toMatchObject(forbidden);
    await expect(revokeInvitation(editor, { invitationId: id })).rejects.toMatchObject(forbidden);
    const { owner: stranger } = await desk();
    await expect(revokeInvitation(stranger, { invitationId: id })).rejects.toMatchObject({
      code: "not_found",
    });
    expect(await listOpenInvitations(stranger)).toEqual([]);
    expect(await listOpenInvitations(owner)).toMatchObject([{ id, role: "checker" }]);
  });
});
