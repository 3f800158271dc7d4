import { describe, expect, it } from "vitest";
import { transact } from "@/lib/platform/db/transact";
import type { WorkspaceScope } from "@/lib/platform/scope";
import { testDatabase } from "@/lib/platform/testing/test-database";
import { makeDesk } from "@/lib/platform/testing/test-desk";
import { type CitedSource, sourceFor } from "./record";

const db = testDatabase();
const page: CitedSource = {
  url: "https://example.org/a?utm_source=x",
  citation: null,
  title: "A",
  publisher: null,
};

const cite = (scope: WorkspaceScope, cited: CitedSource) =>
  transact(scope.db, (tx) => sourceFor(tx, scope, cited));

describe("citing a source", () => {
  it("records it once, as it was cited first", async () => {
    const { checker, editor } = await makeDesk(db, "once");
    const first = await cite(checker, page);
    const again = await cite(editor, { ...page, url: "http://www.example.org/a/", title: "B" });
    expect(again).toBe(first);
    const where = { workspaceId: checker.workspaceId };
    expect(await db.prisma.source.findMany({ where })).toMatchObject([
      {
        id: first,
        rootId: first,
        url: "https://example.org/a",
        title: "A",
        createdById: checker.actor.memberId,
      },
    ]);
    const events = await db.prisma.auditEvent.findMany({ where });
    expect(events).toMatchObject([{ type: "source.added", payload: { sourceId: first } }]);
  });

  it("makes one record where many cite it at once", async () => {
    const { checker } = await makeDesk(db, "many");
    const ids = await Promise.all(Array.from({ length: 8 }, () => cite(checker, page)));
    expect(new Set(ids).size).toBe(1);
  });

  it("keeps the sources of desks apart", async () => {
    const [here, there] = [await makeDesk(db, "here"), await makeDesk(db, "there")];
    expect(await cite(here.checker, page)).not.toBe(await cite(there.checker, page));
  });

  it("takes what has no address by its citation", async () => {
    const { checker } = await makeDesk(db, "words");
    const cited = { ...page, url: null, citation: "Interview with the minister, 3 May" };
    const id = await cite(checker, cited);
    expect(await cite(checker, { ...cited, citation: "interview with the Minister; 3 May." })).toBe(
      id,
    );
  });
});
