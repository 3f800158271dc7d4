import { describe, expect, it } from "vitest";
import { apiDesk, content, source } from "./api-fixture";

const api = apiDesk();
const { call, newClaim } = api;

describe("claims", () => {
  it("are made, read, changed, taken off and brought back, with offsets in code points", async () => {
    const made = await newClaim();
    const params = { claim: made.id };
    const [anchor] = made.anchors as { start: number; end: number; exact: string }[];
    expect([...api.article.text].slice(anchor!.start, anchor!.end).join("")).toBe(anchor!.exact);
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
    const { memberId } = api.desk.checker.actor;
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
      const { articleId, versionId } = api.article;
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
