import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createClaim } from "@/lib/features/claims/mutations";
import { addEvidence } from "@/lib/features/evidence/mutations";
import { evidenceContentSchema } from "@/lib/features/evidence/schema";
import { testDatabase } from "@/lib/platform/testing/test-database";
import { makeArticle, makeDesk, type TestDesk } from "@/lib/platform/testing/test-desk";
import { parseAllowedHosts } from "@/lib/platform/web/allowed-hosts";
import { dueHosts, getLink } from "./data";
import { takeHost } from "./hosts";
import { checkHost } from "./jobs";
import { askForLook, enrolLinks } from "./mutations";

const db = testDatabase();
const TEXT = { "content-type": "text/plain; charset=utf-8" };
const HTML = { "content-type": "text/html; charset=utf-8" };
const STORY = `The council met on Tuesday and voted for the new bridge. It will cost 12 million.`;
const page = (text: string) =>
  `<!doctype html><title>The bridge</title><article><h1>The bridge</h1><p>${text}</p></article>`;

type Answer = (request: IncomingMessage, response: ServerResponse) => void;
const gives =
  (status: number, body = "", headers: Record<string, string> = TEXT): Answer =>
  (_, response) =>
    void response.writeHead(status, headers).end(body);

/** Tells by its ETag that nothing changed. */
const tagged: Answer = (request, response) => {
  const isSame = request.headers["if-none-match"] === '"1"';
  gives(isSame ? 304 : 200, STORY, { ...TEXT, etag: '"1"' })(request, response);
};
/** Sends on for good. */
const moved: Answer = (request, response) =>
  request.url === "/new"
    ? gives(200, STORY)(request, response)
    : gives(301, "", { location: "/new" })(request, response);
/** Answers to a question for the head alone. */
const shy: Answer = (request, response) =>
  gives(request.method === "HEAD" ? 200 : 404)(request, response);

let answer: Answer;
let robots: Answer;
let asked: string[];
const server = createServer((request, response) => {
  asked.push(`${request.method} ${request.url}`);
  (request.url === "/robots.txt" ? robots : answer)(request, response);
});
let host: string;
let desk: TestDesk;
let claimId: string;
let sourceId: string;
let count = 0;

beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  desk = await makeDesk(db);
  const { articleId, versionId } = await makeArticle(db, desk);
  const claim = await createClaim(desk.checker, {
    articleId,
    versionId,
    range: { start: 0, end: 25 },
    content: { statement: "It costs 12 million.", kind: "figure", speaker: null, figures: [] },
  });
  if (!claim.ok) throw new Error(claim.error.code);
  claimId = claim.value.id;
});
afterAll(() => new Promise<void>((done) => void server.close(() => done())));

beforeEach(async () => {
  answer = gives(200, STORY);
  robots = gives(404);
  asked = [];
  await db.pool.query("DELETE FROM watched_links; DELETE FROM watched_hosts");
  sourceId = await cite(`http://${host}/story-${(count += 1)}`);
});

async function cite(url: string): Promise<string> {
  const content = evidenceContentSchema.parse({
    url,
    title: "The bridge",
    stance: "supports",
    sourceType: "primary",
  });
  const added = await addEvidence(desk.checker, { claimId, content });
  if (!added.ok) throw new Error("no evidence");
  return added.value.source.id;
}

const check = () =>
  checkHost(db, host, new AbortController().signal, { allowed: parseAllowedHosts(host)! });

/** The link after looks on days that follow one another; the dates of the rows go back, not the clock. */
async function look(...answers: Answer[]) {
  for (const one of answers) {
    answer = one;
    await dayPasses();
    await check();
  }
  return getLink(desk.viewer, sourceId);
}

async function dayPasses() {
  await enrolLinks(db);
  await db.pool.query(`
    UPDATE watched_links l SET next_at = now(), since = since - interval '1 day',
      strikes = ARRAY(SELECT (day::date - 1)::text FROM unnest(strikes) day)
     WHERE source_id = '${sourceId}';
    UPDATE watched_links SET next_at = now() + interval '1 day' WHERE source_id <> '${sourceId}';
    UPDATE watched_hosts SET busy_until = NULL, rules_at = rules_at - interval '1 day'`);
}

const checks = async () => {
  const { rows } = await db.pool.query<{ told: string }>(
    "SELECT before || ' → ' || state AS told FROM link_checks WHERE source_id = $1 ORDER BY at",
    [sourceId],
  );
  return rows.map(({ told }) => told);
};

describe("a link", () => {
  it("that answers is fine, and is asked by its ETag from then on", async () => {
    expect(await look(tagged)).toMatchObject({ state: "fine", status: 200 });
    expect(await look(tagged)).toMatchObject({ state: "fine", status: 304 });
    expect(await checks()).toEqual(["unchecked → fine"]);
  });

  it("has changed where the text is another, not where only the page around it is", async () => {
    const decorated = page(STORY).replace("<article>", "<nav>Menu</nav><article>");
    const same = [gives(200, page(STORY), HTML), gives(200, decorated, HTML)];
    expect(await look(...same)).toMatchObject({ state: "fine" });
    const other = gives(200, page(STORY.replace("12 million", "14 million")), HTML);
    expect(await look(other)).toMatchObject({ state: "changed" });
    expect(await look(other)).toMatchObject({ state: "fine" });
    // Each page is read in a process of its own, which takes its time to begin.
  }, 120_000);

  it("has moved where it is sent on for good", async () => {
    expect(await look(moved)).toMatchObject({ state: "moved", movedTo: `http://${host}/new` });
  });

  it("is dead after three days of nothing, the third time asked in two ways", async () => {
    expect(await look(gives(404))).toMatchObject({ state: "failing", status: 404 });
    expect(await look(gives(500))).toMatchObject({ state: "failing" });
    asked = [];
    const dead = await look(gives(410));
    expect(dead).toMatchObject({ state: "dead", why: "http_status", status: 410 });
    expect(dead.archive).toContain(`https://web.archive.org/web/`);
    expect(asked.filter((line) => !line.includes("robots"))).toEqual([
      expect.stringMatching(/^GET /),
      expect.stringMatching(/^HEAD /),
    ]);
    expect(await look(gives(200, STORY))).toMatchObject({ state: "fine" });
    expect(await checks()).toEqual(["unchecked → failing", "failing → dead", "dead → fine"]);
    const told = await db.prisma.auditEvent.findMany({
      where: {
        type: "link.state_changed",
        payload: { path: ["url"], string_contains: `story-${count}` },
      },
      orderBy: { sequence: "asc" },
    });
    expect(told.map(({ channel, actorId }) => [channel, actorId])).toEqual([
      ["system", null],
      ["system", null],
      ["system", null],
    ]);
  });

  it("is not dead where it answers in another way", async () => {
    expect(await look(shy, shy, shy, shy)).toMatchObject({ state: "failing" });
  });

  it.each<[string, Answer, string]>([
    ["asks for payment", gives(402), "http_status"],
    ["is asked too often", gives(429), "http_status"],
    ["knows robots", gives(999), "http_status"],
    ["puts a challenge before it", gives(503, "", { "cf-mitigated": "challenge" }), "wall"],
    ["asks to sign in", gives(200, "Sign in\n\nE-mail and password"), "wall"],
  ])("is blocked, and never dead, where the server %s", async (_, one, why) => {
    expect(await look(one, one, one, one)).toMatchObject({ state: "blocked", why });
  });

  it("is blocked where robots.txt says no, and the page is not asked for", async () => {
    robots = gives(200, "User-agent: *\nDisallow: /story", { "content-type": "text/plain" });
    expect(await look(gives(200, STORY))).toMatchObject({ state: "blocked", why: "robots" });
    expect(asked).toEqual(["GET /robots.txt"]);
  });

  it("fails where a page only says that there is none", async () => {
    const soft = gives(200, "Page not found\n\nSorry.");
    expect(await look(soft)).toMatchObject({ state: "failing", why: "says_not_found" });
  });

  it("begins anew where its source is read elsewhere", async () => {
    await look(gives(404));
    const url = `http://${host}/elsewhere-${count}`;
    await db.prisma.source.updateMany({ where: { id: sourceId }, data: { url } });
    await enrolLinks(db);
    expect(await getLink(desk.viewer, sourceId)).toMatchObject({ state: "unchecked", url });
  });
});

describe("politeness", () => {
  it("asks for robots.txt once a day", async () => {
    await look(gives(200, STORY));
    await db.pool.query(
      `UPDATE watched_links SET next_at = now() WHERE source_id = '${sourceId}';
       UPDATE watched_hosts SET busy_until = NULL`,
    );
    asked = [];
    await check();
    expect(asked.filter((line) => line.includes("robots"))).toEqual([]);
  });

  it("leaves a host alone that somebody asks, and for a while after that", async () => {
    await enrolLinks(db);
    expect(await takeHost(db, host, 60)).toBe(true);
    expect(await takeHost(db, host, 60)).toBe(false);
    expect(await dueHosts(db, 10)).toEqual([]);
    await check();
    expect(asked).toEqual([]);
  });

  it("looks at nothing for a desk that does not wish it, unless somebody asks", async () => {
    await enrolLinks(db);
    await db.prisma.workspace.updateMany({ data: { watchLinks: false } });
    expect(await dueHosts(db, 10)).toEqual([]);
    expect(await askForLook(desk.checker, { sourceId })).toMatchObject({ ok: true });
    expect(await dueHosts(db, 10)).toEqual([host]);
    await db.prisma.workspace.updateMany({ data: { watchLinks: true } });
  });
});

describe("asking for a look", () => {
  it("is heard once a minute", async () => {
    expect(await askForLook(desk.checker, { sourceId })).toMatchObject({ ok: true });
    expect(await askForLook(desk.editor, { sourceId })).toMatchObject({
      error: { code: "asked_already" },
    });
  });

  it("is for checkers, in their own desk", async () => {
    const other = await makeDesk(db, `other-${count}`);
    await expect(askForLook(desk.viewer, { sourceId })).rejects.toThrow("Your role");
    await expect(askForLook(other.checker, { sourceId })).rejects.toThrow("nothing here");
    await expect(getLink(other.viewer, sourceId)).rejects.toThrow("nothing here");
  });
});
