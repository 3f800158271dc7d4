import { describe, expect, it } from "vitest";
import { ROLES, roleAtLeast } from "@/lib/core/actor";
import { canMake, canRevoke } from "./policy";

const pairs = ROLES.flatMap((mine) => ROLES.map((wanted) => [mine, wanted] as const));

describe("tokens", () => {
  it.each(pairs)("a member with the role %s asks for %s", (mine, wanted) => {
    expect(canMake({ memberId: "m", role: mine }, wanted)).toBe(roleAtLeast(mine, wanted));
  });

  it("are made by people only", () => {
    expect(canMake({ memberId: null, role: "owner" }, "viewer")).toBe(false);
  });

  it.each(ROLES)("are revoked by their maker, and by an owner: %s", (role) => {
    expect(canRevoke({ memberId: "m", role }, { memberId: "m" })).toBe(true);
    expect(canRevoke({ memberId: "n", role }, { memberId: "m" })).toBe(role === "owner");
  });
});
