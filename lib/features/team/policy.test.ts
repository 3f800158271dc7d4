import { describe, expect, it } from "vitest";
import { ROLES, type Role } from "@/lib/core/actor";
import { can as canDesk, type WorkspaceAction } from "@/lib/features/workspaces/policy";
import { can, type TeamAction } from "./policy";

type Allowed = Record<Role, boolean>;
const everybody: Allowed = { owner: true, editor: true, checker: true, viewer: true };
const owners: Allowed = { owner: true, editor: false, checker: false, viewer: false };

const team: Record<TeamAction, Allowed> = {
  "member.see": everybody,
  "member.change_role": owners,
  "member.remove": owners,
  "invitation.manage": owners,
};

const desk: Record<WorkspaceAction, Allowed> = {
  "workspace.see": everybody,
  "workspace.configure": owners,
};

describe("who may do what to the team and the desk", () => {
  it.each(ROLES)("as %s", (role) => {
    const actor = { memberId: "m", role };
    for (const action of Object.keys(team) as TeamAction[]) {
      expect([action, can(actor, action)]).toEqual([action, team[action][role]]);
    }
    for (const action of Object.keys(desk) as WorkspaceAction[]) {
      expect([action, canDesk(actor, action)]).toEqual([action, desk[action][role]]);
    }
  });

  it("lets the command line, which has no member, do what an owner may", () => {
    expect(can({ memberId: null, role: "owner" }, "member.remove")).toBe(true);
  });
});
