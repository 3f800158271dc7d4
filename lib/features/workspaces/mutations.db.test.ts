import { describe, expect, test } from "vitest";
import { newId } from "@/lib/core/ids";
import { testDatabase } from "@/lib/platform/testing/test-database";
import { makeDesk } from "@/lib/platform/testing/test-desk";
import { getDeskSettings } from "./data";
import { changeSettings } from "./mutations";

const db = testDatabase();

const wanted = {
  name: "Renamed",
  evidenceMinimum: 2,
  primaryRequired: true,
  reasonRequired: true,
  independentKinds: ["figure" as const, "causal" as const],
  coverageRequired: true,
  snapshotOnAdd: false,
  watchLinks: true,
  revision: 1,
};

const desk = () => makeDesk(db, `desk-${newId()}`);

describe("a desk's settings", () => {
  test("are saved with what changed in the history", async () => {
    const { owner, workspaceId, slug } = await desk();
    const saved = await changeSettings(owner, wanted);
    expect(saved).toEqual({ ok: true, value: { ...wanted, revision: 2 } });
    expect(await getDeskSettings(owner)).toEqual({ ...wanted, revision: 2 });
    const event = await db.prisma.auditEvent.findFirstOrThrow({ where: { workspaceId } });
    expect(event.payload).toEqual({
      changes: {
        name: { before: `The ${slug}`, after: "Renamed" },
        evidenceMinimum: { before: 1, after: 2 },
        primaryRequired: { before: false, after: true },
        independentKinds: { before: [], after: ["figure", "causal"] },
        coverageRequired: { before: false, after: true },
      },
    });
  });

  test("saved by two owners at once are kept from one, and shown to the other", async () => {
    const { owner } = await desk();
    const outcomes = await Promise.all([
      changeSettings(owner, { ...wanted, name: "One" }),
      changeSettings(owner, { ...wanted, name: "Two" }),
    ]);
    const kept = outcomes.find(({ ok }) => ok);
    const refused = outcomes.find(({ ok }) => !ok);
    expect(refused).toMatchObject({
      error: { code: "stale", current: kept && "value" in kept ? kept.value : null },
    });
  });

  test("that are the same make no new revision", async () => {
    const { owner } = await desk();
    const now = await getDeskSettings(owner);
    expect(await changeSettings(owner, now)).toEqual({ ok: true, value: now });
  });

  test("are seen by every member and changed by owners", async () => {
    const { editor, slug } = await desk();
    expect(await getDeskSettings(editor)).toMatchObject({ name: `The ${slug}` });
    await expect(changeSettings(editor, wanted)).rejects.toMatchObject({ code: "forbidden" });
  });
});
