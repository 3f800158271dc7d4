import { describe, expect, test } from "vitest";
import { newId } from "@/lib/core/ids";
import { testDatabase } from "@/lib/platform/testing/test-database";
import { joinDesk, makeDesk } from "@/lib/platform/testing/test-desk";
import type { WorkspaceScope } from "@/lib/platform/scope";
import { listMembers } from "./data";
import { changeRole, removeMember } from "./mutations";

const db = testDatabase();

const first = ({ actor }: WorkspaceScope) => ({ memberId: String(actor.memberId), revision: 1 });

const desk = () => makeDesk(db, `desk-${newId()}`);

/** A desk with nobody in it but two owners. */
async function twoOwners(): Promise<[WorkspaceScope, WorkspaceScope]> {
  const { workspaceId, owner } = await desk();
  return [owner, await joinDesk(db, workspaceId, "owner", "second owner")];
}

async function nameOf(scope: WorkspaceScope) {
  const members = await listMembers(scope);
  return members.find(({ id }) => id === scope.actor.memberId)?.name;
}

async function events({ workspaceId }: WorkspaceScope) {
  return db.prisma.auditEvent.findMany({
    where: { workspaceId },
    orderBy: { sequence: "asc" },
    select: { type: true, payload: true, actorId: true },
  });
}

describe("changing a role", () => {
  test("is the owner's, and stands in the history", async () => {
    const { owner, checker } = await desk();
    const changed = await changeRole(owner, { ...first(checker), role: "editor" });
    expect(changed).toMatchObject({ ok: true, value: { role: "editor", revision: 2 } });
    expect(await events(owner)).toEqual([
      {
        type: "member.role_changed",
        payload: { name: await nameOf(checker), before: "checker", after: "editor" },
        actorId: owner.actor.memberId,
      },
    ]);
  });

  test("to the same role changes nothing and tells nothing", async () => {
    const { owner, checker } = await desk();
    const same = await changeRole(owner, { ...first(checker), role: "checker" });
    expect(same).toMatchObject({ ok: true, value: { revision: 1 } });
    expect(await events(owner)).toEqual([]);
  });

  test.each(["editor", "checker", "viewer"] as const)("is refused to a %s", async (role) => {
    const { [role]: actor, owner: other } = await desk();
    await expect(changeRole(actor, { ...first(other), role: "viewer" })).rejects.toMatchObject({
      code: "forbidden",
    });
    await expect(changeRole(actor, { ...first(actor), role: "owner" })).rejects.toMatchObject({
      code: "forbidden",
    });
    await expect(removeMember(actor, first(other))).rejects.toMatchObject({
      code: "forbidden",
    });
  });

  test("on an old revision tells what is there now", async () => {
    const { owner, checker } = await desk();
    await changeRole(owner, { ...first(checker), role: "editor" });
    const stale = await changeRole(owner, { ...first(checker), role: "viewer" });
    expect(stale).toMatchObject({
      ok: false,
      error: { code: "stale", current: { role: "editor", revision: 2 } },
    });
  });

  test("reaches nobody in another desk, nor one who does not exist", async () => {
    const { owner } = await desk();
    const { checker: stranger } = await desk();
    for (const memberId of [first(stranger).memberId, newId()]) {
      const change = { memberId, revision: 1, role: "viewer" as const };
      await expect(changeRole(owner, change)).rejects.toMatchObject({ code: "not_found" });
    }
    expect((await listMembers(stranger)).every(({ revision }) => revision === 1)).toBe(true);
  });
});

describe("the last owner", () => {
  test("can neither step down nor leave", async () => {
    const { owner } = await desk();
    const down = await changeRole(owner, { ...first(owner), role: "editor" });
    expect(down).toMatchObject({ ok: false, error: { code: "last_owner" } });
    const out = await removeMember(owner, first(owner));
    expect(out).toMatchObject({ ok: false, error: { code: "last_owner" } });
  });

  test("is left when two owners demote each other at once", async () => {
    for (let round = 0; round < 5; round += 1) {
      const [one, two] = await twoOwners();
      const outcomes = await Promise.allSettled([
        changeRole(one, { ...first(two), role: "viewer" }),
        changeRole(two, { ...first(one), role: "viewer" }),
      ]);
      const made = outcomes.filter((o) => o.status === "fulfilled" && o.value.ok);
      expect(made).toHaveLength(1);
      // Who was demoted first is no owner any more when their own change has its turn.
      expect(outcomes.find((o) => o.status === "rejected")).toMatchObject({
        reason: { code: "forbidden" },
      });
      const owners = (await listMembers(one)).filter(({ role }) => role === "owner");
      expect(owners).toHaveLength(1);
    }
  });

  test("is left when two owners step down at once", async () => {
    const [one, two] = await twoOwners();
    const outcomes = await Promise.all([
      changeRole(one, { ...first(one), role: "viewer" }),
      removeMember(two, first(two)),
    ]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    const owners = (await listMembers(one)).filter(({ role }) => role === "owner");
    expect(owners).toHaveLength(1);
  });
});

describe("removing a member", () => {
  test("takes their tokens and invitations along, and keeps their place", async () => {
    const [owner, other] = await twoOwners();
    const { workspaceId } = other;
    const otherId = first(other).memberId;
    const soon = new Date(Date.now() + 60_000);
    await db.prisma.invitation.create({
      data: {
        id: newId(),
        workspaceId,
        tokenHash: "1".repeat(64),
        role: "owner",
        createdById: otherId,
        expiresAt: soon,
      },
    });
    await db.prisma.apiToken.create({
      data: {
        id: newId(),
        workspaceId,
        memberId: otherId,
        name: "nightly export",
        role: "viewer",
        tokenHash: "2".repeat(64),
        hint: "abcd",
        expiresAt: soon,
      },
    });
    expect(await removeMember(owner, first(other))).toEqual({ ok: true, value: null });

    expect((await listMembers(owner)).some(({ id }) => id === otherId)).toBe(false);
    expect((await events(owner)).map(({ type }) => type)).toEqual([
      "invitation.revoked",
      "token.revoked",
      "member.removed",
    ]);
    expect(await db.prisma.apiToken.count({ where: { workspaceId, revokedAt: null } })).toBe(0);
    expect(await db.prisma.member.count({ where: { workspaceId } })).toBe(5);
  });

  test("who is out already is not there", async () => {
    const { owner, checker } = await desk();
    await removeMember(owner, first(checker));
    const again = { memberId: first(checker).memberId, revision: 2 };
    await expect(removeMember(owner, again)).rejects.toMatchObject({ code: "not_found" });
  });
});
