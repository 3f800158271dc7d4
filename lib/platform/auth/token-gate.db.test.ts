import { expect, test } from "vitest";
import { newId } from "@/lib/core/ids";
import { sha256 } from "@/lib/core/sha256";
import { testDatabase } from "../testing/test-database";
import { makeDesk } from "../testing/test-desk";
import { enterWithToken } from "./token-gate";

const db = testDatabase();
const TOKEN = `plb_${"A".repeat(43)}`;

test("a demo account's token is good on a demo desk alone", async () => {
  const { owner, workspaceId } = await makeDesk(db);
  const memberId = String(owner.actor.memberId);
  await db.prisma.apiToken.create({
    data: {
      id: newId(),
      workspaceId,
      memberId,
      name: "trial",
      role: "viewer",
      tokenHash: sha256(TOKEN),
      hint: "AAAA",
      expiresAt: new Date(Date.now() + 60_000),
    },
  });
  const enter = (demoDesk: boolean) => enterWithToken(db, `Bearer ${TOKEN}`, { demoDesk });
  await enter(false);
  await db.prisma.user.updateMany({ data: { demo: true } });
  await expect(enter(false)).rejects.toMatchObject({ code: "unauthenticated" });
  expect((await enter(true)).scope.actor).toEqual({ memberId, role: "viewer" });
});
