import { describe, expect, it } from "vitest";
import { decideJoin, expiryOf, invitationState } from "./domain";

const now = new Date("2026-03-10T12:00:00Z");
const open = { acceptedAt: null, revokedAt: null, expiresAt: expiryOf(now), email: null };
const ada = { email: "ada@example.org" };

describe("an invitation", () => {
  it("is good for seven days, to the millisecond", () => {
    const end = open.expiresAt.getTime();
    expect(invitationState(open, new Date(end - 1))).toBe("open");
    expect(invitationState(open, new Date(end))).toBe("expired");
  });

  it.each([
    ["used", { ...open, acceptedAt: now }],
    ["revoked", { ...open, revokedAt: now }],
    ["expired", { ...open, expiresAt: now }],
    ["used", { ...open, acceptedAt: now, expiresAt: now }],
  ])("that is %s takes nobody in", (code, invitation) => {
    expect(decideJoin(invitation, ada, now)).toMatchObject({ ok: false, error: { code } });
  });

  it("takes in anybody, or whom it names", () => {
    expect(decideJoin(open, ada, now).ok).toBe(true);
    expect(decideJoin({ ...open, email: ada.email }, { email: "Ada@Example.org" }, now).ok).toBe(
      true,
    );
    expect(decideJoin({ ...open, email: "bo@example.org" }, ada, now)).toMatchObject({
      error: { code: "other_address" },
    });
  });
});
