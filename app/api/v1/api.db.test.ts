import { readdirSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import type { Role } from "@/lib/core/actor";
import { makeToken, revokeToken } from "@/lib/features/tokens/mutations";
import type { Operation } from "@/lib/platform/api/operation";
import { openApiDocument } from "@/lib/platform/api/openapi";
import type { WorkspaceScope } from "@/lib/platform/scope";
import { testDatabase } from "@/lib/platform/testing/test-database";
import { makeArticle, makeDesk, type TestDesk } from "@/lib/platform/testing/test-desk";
import { operations } from "./_operations";

const db = testDatabase();
const root = import.meta.dirname;
const document = openApiDocument(operations, "http://desk.example");

type Handler = (
  request: Request,
  context: { params: Promise<Record<string, string>> },
) => Promise<Response>;

let desk: TestDesk;
let tokens: Record<Role | "stranger" | "revoked", string>;
let text: string;
let versionId: string;
let articleId: string;

beforeAll(async () => {
  desk = await makeDesk(db, "one");
  const other = await makeDesk(db, "two");
  ({ articleId, versionId, text } = await makeArticle(db, desk, "🚀 China filed 67 % of them."));
  tokens = {
    owner: await token(desk.owner, "owner"),
    editor: await token(desk.editor, "editor"),
    checker: await token(desk.checker, "checker"),
    viewer: await token(desk.viewer, "viewer"),
    stranger: await token(other.owner, "owner"),
    revoked: "",
  };
});

async function token(scope: WorkspaceScope, role: Role): Promise<string> {
  const made = await makeToken(scope, { name: role, role, days: 1 });
  if (!made.ok) throw new Error("no token");
  return made.value.secret;
}

const routes = readdirSync(root, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith("route.ts"))
  .map((path) => `/${path.replace(/\/?route\.ts$/, "")}`);

/** The path of a route's folder as OpenAPI writes it. */
function pathOf(folder: string): string {
  return folder.replaceAll(/\[(\w+)\]/g, "{$1}");
}

type Call = {
  as?: keyof typeof tokens | null;
  params?: Record<string, string>;
  query?: string;
  body?: unknown;
  revision?: number;
};

/** Makes a request as a client would, on the route that stands behind an operation. */
async function call(id: string, request: Call = {}): Promise<Answer> {
  const operation = operations.find((candidate) => candidate.id === id);
  if (!operation) throw new Error(`No operation ${id}`);
  const folder = routes.find((route) => pathOf(route) === operation.path);
  const route = (await import(join(root, folder ?? "", "route.ts"))) as Record<string, Handler>;
  const { as = "checker", params = {}, query = "", body, revision } = request;
  const headers = new Headers();
  if (as) headers.set("authorization", `Bearer ${tokens[as]}`);
  if (body !== undefined) headers.set("content-type", "application/json");
  if (revision !== undefined) headers.set("if-match", `"${revision}"`);
  const response = await route[operation.method]!(
    new Request(`http://desk.example/api/v1${operation.path}${query}`, {
      method: operation.method,
      headers,
      body: typeof body === "string" || body === undefined ? body : JSON.stringify(body),
    }),
    { params: Promise.resolve(params) },
  );
  return answerOf(operation, response);
}

type Answer = { status: number; headers: Headers; body: Record<string, never> & Body };
type Body = { id: string; revision: number; code: string } & Record<string, unknown>;

/** Reads an answer, and holds it against what the OpenAPI document says of the operation. */
async function answerOf(operation: Operation, response: Response): Promise<Answer> {
  const path = document.paths[operation.path] as Record<string, { responses: object }>;
  expect(Object.keys(path[operation.method.toLowerCase()]!.responses)).toContain(
    String(response.status),
  );
  const { success } = operation;
  const body = response.status === 204 ? {} : await response.json();
  if (response.status >= 400) {
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    expect(body).toMatchObject({ status: response.status, detail: expect.any(String) });
  } else {
    expect(response.status).toBe(success.status);
    if ("schema" in success) expect(success.schema.safeParse(body).error).toBeUndefined();
  }
  return { status: response.status, headers: response.headers, body };
}

const content = {
  statement: "China filed 67 % of them.",
  kind: "figure",
  figures: [{ value: "67", unit: "%", qualifier: "exactly", measures: "share" }],
};
const source = {
  url: "https://example.org/register",
  title: "Register",
  stance: "supports",
  sourceType: "primary",
};

async function newClaim(): Promise<Body> {
  const range = { start: 2, end: 27 };
  const made = await call("createClaim", { body: { articleId, versionId, range, content } });
  expect(made.status).toBe(201);
  return made.body;
}

describe("the OpenAPI document", () => {
  it("has every route with its methods, and none that is not there", async () => {
    const served: string[] = [];
    for (const folder of routes.filter((route) => route !== "/openapi.json")) {
      const route = (await import(join(root, folder, "route.ts"))) as object;
      const methods = Object.keys(route).filter((name) => /^[A-Z]+$/.test(name));
      served.push(...methods.map((method) => `${method} ${pathOf(folder)}`));
    }
    const documented = operations.map(({ method, path }) => `${method} ${path}`);
    expect(documented.toSorted()).toEqual(served.toSorted());
  });

  it("names every operation once, and each parameter of its path", () => {
    expect(new Set(operations.map(({ id }) => id)).size).toBe(operations.length);
    for (const { path, method } of operations) {
      const described = document.paths[path] as Record<string, { parameters: { name: string }[] }>;
      const names = described[method.toLowerCase()]!.parameters.map(({ name }) => name);
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
      expect(names).toEqual(expect.arrayContaining(inPath));
    }
  });

  it("is served as it is", async () => {
    const { GET } = await import("./openapi.json/route");
    const served = (await GET().json()) as typeof document;
    expect(served.openapi).toBe("3.1.0");
    expect(served.paths).toEqual(JSON.parse(JSON.stringify(document.paths)));
  });
});

describe("who may", () => {
  it.each(operations.map(({ id }) => id))("%s asks for a token", async (id) => {
    const answer = await call(id, { as: null });
    expect(answer.status).toBe(401);
    expect(answer.headers.get("www-authenticate")).toContain("Bearer");
  });

  const writes = operations.filter(({ role }) => role !== "viewer").map(({ id }) => id);
  it.each(writes)("%s is not a viewer's", async (id) => {
    expect(await call(id, { as: "viewer" })).toMatchObject({ status: 403 });
  });

  it("an id of another desk answers as one that does not exist", async () => {
    const { id: claim } = await newClaim();
    const there = await call("getClaim", { as: "stranger", params: { claim } });
    const nowhere = await call("getClaim", {
      as: "stranger",
      params: { claim: "0199aaaa-0000-7000-8000-000000000000" },
    });
    expect({ ...there.body, requestId: "" }).toEqual({ ...nowhere.body, requestId: "" });
    expect(there.status).toBe(404);
  });

  it("a revoked token is none", async () => {
    const made = await makeToken(desk.checker, { name: "x", role: "viewer", days: 1 });
    if (!made.ok) throw new Error("no token");
    tokens.revoked = made.value.secret;
    expect((await call("listMembers", { as: "revoked" })).status).toBe(200);
    await revokeToken(desk.checker, { tokenId: made.value.tokenId });
    expect((await call("listMembers", { as: "revoked" })).status).toBe(401);
  });

  it("a token does no more than its maker may today", async () => {
    const { memberId } = desk.editor.actor;
    const demote = (role: Role) =>
      db.prisma.member.update({ where: { id: memberId! }, data: { role } });
    await demote("viewer");
    const body = { text: "Something." };
    expect((await call("importArticle", { as: "editor", body })).status).toBe(403);
    await demote("editor");
    expect((await call("importArticle", { as: "editor", body })).status).toBe(201);
  });
});

describe("claims", () => {
  it("are made, read, changed, taken off and brought back, with offsets in code points", async () => {
    const made = await newClaim();
    const params = { claim: made.id };
    const [anchor] = made.anchors as { start: number; end: number; exact: string }[];
    expect([...text].slice(anchor!.start, anchor!.end).join("")).toBe(anchor!.exact);
    const read = await call("getClaim", { params: { claim: String(made.ref) } });
    expect(read.body).toEqual(made);
    expect(read.headers.get("etag")).toBe('"1"');
    const changed = { ...content, statement: "China filed two thirds." };
    expect(await call("editClaim", { params, body: changed })).toMatchObject({ status: 428 });
    const edited = await call("editClaim", { params, body: changed, revision: 1 });
    expect(edited).toMatchObject({ status: 200, body: { revision: 2 } });
    const stale = await call("editClaim", { params, body: content, revision: 1 });
    expect(stale).toMatchObject({
      status: 412,
      body: { code: "stale", current: { revision: 2, statement: changed.statement } },
    });
    expect((await call("deleteClaim", { params, revision: 2 })).status).toBe(204);
    expect((await call("getClaim", { params })).status).toBe(404);
    expect((await call("restoreClaim", { params })).body.revision).toBe(4);
  });

  it("are assigned, taken into review and decided", async () => {
    const { id } = await newClaim();
    const params = { claim: id };
    const { memberId } = desk.checker.actor;
    const taken = await call("assignClaim", { params, body: { memberId }, revision: 1 });
    expect(taken.status).toBe(200);
    const status = { params, body: { status: "in_review" }, revision: 2 };
    expect((await call("changeClaimStatus", status)).status).toBe(200);
    const evidence = await call("addEvidence", { params, body: source });
    expect(evidence.status).toBe(201);
    const verdict = { verdict: "verified", reasons: "It says so.", evidenceIds: [] as string[] };
    const refused = await call("giveVerdict", { params, body: verdict, revision: 3 });
    expect(refused).toMatchObject({ status: 422, body: { code: "evidence_missing" } });
    verdict.evidenceIds.push(evidence.body.id);
    const given = await call("giveVerdict", { params, body: verdict, revision: 3 });
    expect(given).toMatchObject({ status: 201, body: { status: "verified", revision: 4 } });
    const reviews = await call("listReviews", { params });
    expect(reviews.body.reviews).toMatchObject([{ verdict: "verified", holds: true }]);
  });
});

describe("the list of claims", () => {
  it("is searched, filtered and read page by page, forth and back", async () => {
    for (const count of [1, 2, 3]) {
      const range = { start: 2, end: 27 };
      const statement = `The zeppelin flew ${count} times.`;
      const body = { articleId, versionId, range, content: { ...content, statement } };
      expect((await call("createClaim", { body })).status).toBe(201);
    }
    const q = "?q=zeppelins&sort=ref&limit=2";
    const first = await call("listClaims", { as: "viewer", query: q });
    expect(first.body).toMatchObject({ claims: [{ kind: "figure" }, {}], previous: null });
    const second = await call("listClaims", { query: `${q}&cursor=${String(first.body.next)}` });
    expect(second.body).toMatchObject({ claims: [{ evidenceCount: 0 }], next: null });
    const back = await call("listClaims", { query: `${q}&cursor=${String(second.body.previous)}` });
    expect(back.body.claims).toEqual(first.body.claims);
    const facets = await call("claimFacets", { query: "?q=zeppelin&status=unreviewed&kind=event" });
    expect(facets.body).toMatchObject({
      total: 0,
      facets: { kind: { values: [{ value: "figure", count: 3 }], more: 0 } },
    });
  });

  it.each([
    ["a status that is none", "?status=done", "status"],
    ["a cursor that is none", "?cursor=x", "cursor"],
    ["too many at once", "?limit=201", "limit"],
  ])("%s is refused by its name", async (_, query, field) => {
    for (const id of ["listClaims", "claimFacets"]) {
      const answer = await call(id, { query });
      expect(answer).toMatchObject({ status: 422, body: { errors: [{ field }] } });
    }
  });

  it("holds nothing of another desk", async () => {
    await newClaim();
    const list = await call("listClaims", { as: "stranger" });
    expect(list.body).toEqual({ claims: [], next: null, previous: null });
    expect((await call("claimFacets", { as: "stranger" })).body.total).toBe(0);
  });
});

describe("evidence and notes", () => {
  it.each([
    ["Evidence", "evidence", source, { ...source, title: "The register" }],
    ["Note", "note", { body: "Look again." }, { body: "Look **twice**.", forReport: true }],
  ] as const)("%s is added, changed, removed and brought back", async (Noun, noun, one, two) => {
    const { id: claim } = await newClaim();
    const added = await call(`add${Noun}`, { params: { claim }, body: one });
    const params = { [noun]: added.body.id };
    expect((await call(`get${Noun}`, { params })).body).toEqual(added.body);
    expect((await call(`edit${Noun}`, { params, body: two, revision: 1 })).status).toBe(200);
    expect((await call(`edit${Noun}`, { params, body: one, revision: 1 })).status).toBe(412);
    expect((await call(`remove${Noun}`, { params, revision: 2 })).status).toBe(204);
    expect((await call(`get${Noun}`, { params })).status).toBe(404);
    expect((await call(`restore${Noun}`, { params })).status).toBe(200);
    const list = await call(noun === "note" ? "listNotes" : "listEvidence", { params: { claim } });
    expect(list.body[noun === "note" ? "notes" : "evidence"]).toHaveLength(1);
  });
});

const base64 = (words: string) => Buffer.from(words).toString("base64");

describe("articles", () => {
  it("come in as files, with what they say of themselves", async () => {
    const file = { name: "piers.md", contentBase64: base64("# Piers\n\nTwelve stand there.") };
    const made = await call("importArticle", { as: "editor", body: { file } });
    expect(made).toMatchObject({ status: 201, body: { article: { title: "Piers" } } });
    const { slug } = z.object({ slug: z.string() }).parse(made.body.article);
    const params = { article: slug };
    const draft = { name: "piers.md", contentBase64: base64("# Piers\n\nThirteen do.") };
    const added = await call("addVersion", { as: "editor", params, body: { file: draft } });
    expect(added).toMatchObject({ status: 201, body: { version: { number: 2 } } });
    const { body } = await call("listVersions", { params });
    expect(body.versions).toMatchObject([
      { format: "md", sourceFile: "piers.md", sourceUrl: null },
      { rawSha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
    ]);
  });

  it.each([
    [{}, 422, "invalid"],
    [{ text: "a", url: "https://example.org" }, 422, "invalid"],
    [{ file: { name: "a.txt", contentBase64: "ä" } }, 422, "invalid"],
    [{ file: { name: "a.txt", contentBase64: "" } }, 422, "empty"],
    [{ file: { name: "a.docx", contentBase64: base64("no zip") } }, 422, "damaged"],
    [{ url: "http://127.0.0.1/" }, 422, "refused_address"],
    [{ url: "ftp://example.org/" }, 422, "invalid"],
    [{ text: " \n" }, 422, "empty"],
  ])("are refused as %j", async (body, status, code) => {
    const answer = await call("importArticle", { as: "editor", body });
    expect(answer).toMatchObject({ status, body: { code } });
  });

  it("come in, are changed, put away and brought back", async () => {
    const body = { text: "A first line\n\nAnd more.", sourceFile: "draft.txt" };
    const made = await call("importArticle", { as: "editor", body });
    const { slug } = z.object({ slug: z.string() }).parse(made.body.article);
    const params = { article: slug };
    expect(await call("importArticle", { as: "editor", body })).toMatchObject({
      status: 409,
      body: { code: "already_imported" },
    });
    const read = await call("getArticle", { params });
    const details = { title: "A better title", deadline: "2026-12-01" };
    const { revision } = read.body;
    const edited = await call("editArticle", { as: "editor", params, body: details, revision });
    expect(edited.body).toMatchObject({ title: "A better title", deadline: "2026-12-01" });
    const stale = await call("editArticle", { as: "editor", params, body: details, revision });
    expect(stale.status).toBe(412);
    const more = { as: "editor", params, body: { text: "A second draft." } } as const;
    expect((await call("addVersion", more)).body).toMatchObject({ version: { number: 2 } });
    const versions = await call("listVersions", { params });
    expect(versions.body.versions).toHaveLength(2);
    const second = await call("getVersion", { params: { ...params, number: "2" } });
    expect(second.body).toMatchObject({ text: "A second draft.", length: 15 });
    expect((await call("archiveArticle", { as: "editor", params })).status).toBe(200);
    const archived = await call("listArticles", { query: "?archived=true" });
    expect(archived.body.rows).toMatchObject([{ slug }]);
    expect((await call("restoreArticle", { as: "editor", params })).status).toBe(200);
  });
});

describe("coverage", () => {
  it("tells what became of each sentence, in code points, and takes a dismissal and its undo", async () => {
    const body = { text: "🌊 Gulls cry. 🌊 It grew by 8 %." };
    const made = await call("importArticle", { as: "editor", body });
    const { slug } = z.object({ slug: z.string() }).parse(made.body.article);
    const params = { article: slug, number: "1" };
    const whole = { passages: [{ start: 0, end: 12 }], reason: "opinion" };
    const dismissed = await call("dismissPassages", { params, body: whole });
    expect(dismissed).toMatchObject({
      status: 201,
      body: { dismissals: [{ start: 0, end: 12, exact: "🌊 Gulls cry." }] },
    });
    const read = await call("getCoverage", { as: "viewer", params });
    expect(read.body).toMatchObject({
      numbers: { sentences: 2, noFact: 1, open: 1, flagged: 1, percent: 50 },
      sentences: [
        { start: 0, end: 12, state: "no_fact" },
        { start: 13, end: 30, state: "open", flagged: true, signs: ["figure"] },
      ],
      dismissals: [{ reason: "opinion" }],
    });
    const outside = { passages: [{ start: 0, end: 31 }], reason: "opinion" };
    expect(await call("dismissPassages", { params, body: outside })).toMatchObject({
      status: 422,
      body: { code: "range_outside_text" },
    });
    const back = { dismissalIds: dismissed.body.added };
    expect((await call("takeBackDismissals", { params, body: back })).body).toEqual({
      takenBack: 1,
    });
    expect((await call("getCoverage", { params })).body).toMatchObject({ numbers: { percent: 0 } });
    expect(await call("getCoverage", { params: { ...params, number: "2" } })).toMatchObject({
      status: 404,
    });
  });
});

describe("export", () => {
  it.each([
    ["json", "application/json"],
    ["csv", "text/csv"],
    ["md", "text/markdown"],
    ["html", "text/html"],
  ])("answers %s", async (format, media) => {
    const { GET } = await import("./export/route");
    const response = await GET(
      new Request(`http://desk.example/api/v1/export?format=${format}&notes=none`, {
        headers: { authorization: `Bearer ${tokens.viewer}` },
      }),
      { params: Promise.resolve({}) },
    );
    expect(response.headers.get("content-type")).toContain(media);
    expect(response.headers.get("content-disposition")).toContain(`.${format}"`);
    expect(response.headers.get("x-request-id")).toEqual(expect.any(String));
    expect(await response.text()).toContain("A1-1");
  });

  it("holds the token's desk alone, and knows no article of another", async () => {
    await newClaim();
    const mine = await call("export", { as: "viewer", query: "?article=article-1" });
    expect(mine.body).toMatchObject({ schemaVersion: 1, workspace: { slug: "one" } });
    const query = "?article=nowhere";
    expect(await call("export", { as: "viewer", query })).toMatchObject({ status: 404 });
    expect(await call("export", { query: "?status=good" })).toMatchObject({ status: 422 });
  });
});

describe("bad input", () => {
  it.each([
    ["no JSON", "{", 400, "malformed"],
    ["an empty statement", { ...content, statement: " " }, 422, "invalid"],
    ["100,000 characters", { ...content, statement: "x".repeat(100_000) }, 422, "invalid"],
    ["NUL", { ...content, statement: "a\0b" }, 422, "invalid"],
    ["hidden direction marks", { ...content, statement: "a\u202Eb" }, 422, "invalid"],
    ["no object", "[]", 422, "invalid"],
  ])("%s is refused", async (_, body, status, code) => {
    const { id: claim } = await newClaim();
    const answer = await call("editClaim", { params: { claim }, body, revision: 1 });
    expect(answer).toMatchObject({ status, body: { code } });
    expect((await call("getClaim", { params: { claim } })).body.revision).toBe(1);
  });

  it("names the field that is at fault", async () => {
    const { id: claim } = await newClaim();
    const body = { ...source, url: "javascript:alert(1)" };
    const answer = await call("addEvidence", { params: { claim }, body });
    expect(answer.body.errors).toEqual([
      { field: "url", detail: expect.stringContaining("http://") },
    ]);
  });

  it.each(["x", "../members", "A1-99999", "%00", "0199aaaa-0000-7000-8000-000000000000"])(
    "there is no claim %j",
    async (claim) => {
      expect((await call("getClaim", { params: { claim } })).status).toBe(404);
    },
  );

  it("a body over the limit is not read to its end", async () => {
    const { id: claim } = await newClaim();
    const body = JSON.stringify({ body: "x".repeat(9 * 1024 * 1024) });
    expect((await call("addNote", { params: { claim }, body })).status).toBe(413);
  });

  it("another media type is refused", async () => {
    const { POST } = await import("./claims/route");
    const response = await POST(
      new Request("http://desk.example/api/v1/claims", {
        method: "POST",
        headers: { authorization: `Bearer ${tokens.checker}`, "content-type": "text/plain" },
        body: "{}",
      }),
      { params: Promise.resolve({}) },
    );
    expect(response.status).toBe(415);
  });
});
