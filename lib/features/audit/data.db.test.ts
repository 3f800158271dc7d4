import { beforeAll, describe, expect, it } from "vitest";
import { newId } from "@/lib/core/ids";
import type { WorkspaceScope } from "@/lib/platform/scope";
import { testDatabase } from "@/lib/platform/testing/test-database";
import {
  makeArticle,
  makeDesk,
  type TestArticle,
  type TestDesk,
} from "@/lib/platform/testing/test-desk";
import { decodeEventCursor } from "./cursor";
import { type EventFilter, listActors, listArticleNames, listEvents } from "./data";
import { recordEvent } from "./mutations";
import type { AuditEvent, EventView } from "./schema";

const db = testDatabase();
let desk: TestDesk;
let other: TestDesk;
let article: TestArticle;
const claimId = newId();

const created = (ref: string): AuditEvent => ({
  type: "claim.created",
  payload: { ref, statement: "S" },
});
const token: AuditEvent = { type: "token.revoked", payload: { name: "bot" } };

async function record(
  scope: WorkspaceScope,
  event: AuditEvent & { articleId?: string; claimId?: string },
): Promise<void> {
  await db.prisma.$transaction((tx) => recordEvent(tx, scope, event));
}

beforeAll(async () => {
  desk = await makeDesk(db, "one");
  other = await makeDesk(db, "two");
  article = await makeArticle(db, desk);
  const { articleId } = article;
  for (let number = 1; number <= 12; number += 1) {
    const scope = number % 3 === 0 ? desk.editor : desk.checker;
    await record(scope, {
      ...created(`A1-${number}`),
      articleId,
      ...(number === 5 && { claimId }),
    });
    await record(other.checker, created(`A1-${number}`));
  }
  await record(desk.editor, {
    type: "note.added",
    payload: { ref: "A1-5", body: "N", forReport: false },
    articleId,
    claimId,
  });
  await record(desk.owner, token);
});

const refsOf = (events: EventView[]) =>
  events.map(({ event }) => (event && "ref" in event.payload ? event.payload.ref : event?.type));

async function walk(scope: WorkspaceScope, filter: EventFilter): Promise<EventView[]> {
  const events: EventView[] = [];
  let page = await listEvents(scope, filter);
  for (;;) {
    events.push(...page.events);
    if (page.next === null) return events;
    page = await listEvents(scope, { ...filter, cursor: decodeEventCursor(page.next) });
  }
}

describe("the history", () => {
  it("has the newest first, and shows who, when and where", async () => {
    const [first, second] = (await listEvents(desk.owner, {})).events;
    expect(first).toMatchObject({ event: token, article: null, claimId: null, channel: "page" });
    expect(second).toMatchObject({
      actor: { memberId: desk.editor.actor.memberId, name: "one editor" },
      article: { slug: article.slug, number: 1, title: "Article 1" },
      claimId,
    });
    expect(Date.parse(second!.at)).toBeLessThanOrEqual(Date.now());
  });

  it("walks every event once, and back", async () => {
    const all = (await listEvents(desk.owner, { limit: 200 })).events;
    expect(all).toHaveLength(14);
    expect(await walk(desk.owner, { limit: 4 })).toEqual(all);
    const first = await listEvents(desk.owner, { limit: 4 });
    expect(first.previous).toBeNull();
    const second = await listEvents(desk.owner, {
      limit: 4,
      cursor: decodeEventCursor(first.next!),
    });
    const back = await listEvents(desk.owner, {
      limit: 4,
      cursor: decodeEventCursor(second.previous!),
    });
    expect(back).toEqual(first);
  });

  it("narrows down to a claim, an article, a person, a kind", async () => {
    expect(refsOf(await walk(desk.viewer, { claimId }))).toEqual(["A1-5", "A1-5"]);
    expect(await walk(desk.viewer, { article: article.slug })).toHaveLength(13);
    expect(await walk(desk.viewer, { article: "nowhere" })).toEqual([]);
    const editor = desk.editor.actor.memberId!;
    expect(refsOf(await walk(desk.viewer, { actorId: editor, kind: "claims" }))).toEqual([
      "A1-12",
      "A1-9",
      "A1-6",
      "A1-3",
    ]);
    expect(await walk(desk.owner, { kind: "people" })).toHaveLength(1);
  });

  it("keeps access from those who do not manage it", async () => {
    expect(await walk(desk.editor, { kind: "people" })).toEqual([]);
    expect(refsOf(await walk(desk.viewer, {}))).not.toContain("token.revoked");
  });

  it("shows nothing of another desk", async () => {
    expect(await walk(other.owner, { claimId })).toEqual([]);
    expect(await walk(other.owner, { article: article.slug })).toEqual([]);
    expect(await walk(other.owner, { actorId: desk.editor.actor.memberId! })).toEqual([]);
    expect(await walk(other.owner, {})).toHaveLength(12);
    expect(await listActors(other.owner)).toEqual([
      { memberId: other.checker.actor.memberId, name: "two checker" },
    ]);
    expect(await listArticleNames(other.owner)).toEqual([]);
  });

  it("outlives an event that it does not know", async () => {
    await db.prisma.auditEvent.create({
      data: {
        id: newId(),
        workspaceId: other.workspaceId,
        channel: "cli",
        type: "moon.landed",
        payload: {},
      },
    });
    const [first] = (await listEvents(other.viewer, {})).events;
    expect(first).toMatchObject({ event: null, actor: null, channel: "cli" });
  });

  it.each(["", "abc", "WyJuZXh0Il0", btoa('["next","1; DROP TABLE claims"]'), "🚀"])(
    "takes no %s for a cursor",
    (text) => {
      expect(decodeEventCursor(text)).toBeNull();
    },
  );
});
