import { beforeAll, describe, expect, it } from "vitest";
import { apiDesk, source as cited } from "./api-fixture";

const api = apiDesk();
const { call, newClaim } = api;
const links = ["https://one.example.org/?utm_source=x", "https://two.example.org/"];
let claim: string;
let evidence: string[];
let sources: string[];

beforeAll(async () => {
  ({ id: claim } = await newClaim());
  const added: { body: Record<string, unknown> & { id: string } }[] = [];
  for (const url of links) {
    added.push(await call("addEvidence", { params: { claim }, body: { ...cited, url } }));
  }
  evidence = added.map(({ body }) => body.id);
  sources = added.map(({ body }) => (body.source as { id: string }).id);
});

describe("sources", () => {
  it("are listed, read, changed and said to derive from one another", async () => {
    const [source, root] = sources as [string, string];
    const params = { source };
    const listed = await call("listSources", { as: "viewer", query: "?q=one.example" });
    expect(listed.body.sources).toMatchObject([{ id: source, evidence: 1 }]);
    const read = await call("getSource", { as: "viewer", params });
    expect(read.body).toMatchObject({ identity: "https://one.example.org", revision: 1 });
    expect(read.headers.get("etag")).toBe('"1"');
    const body = { kind: "news", language: "de-ch" };
    const edited = await call("editSource", { params, body, revision: 1 });
    expect(edited).toMatchObject({ status: 200, body: { language: "de-CH", revision: 2 } });
    const stale = await call("editSource", { params, body, revision: 1 });
    expect(stale).toMatchObject({ status: 412, body: { current: { revision: 2 } } });
    const derive = { params, body: { from: root }, revision: 2 };
    expect(await call("deriveSource", derive)).toMatchObject({ body: { root: { id: root } } });
    const back = { params: { source: root }, body: { from: source }, revision: 1 };
    expect(await call("deriveSource", back)).toMatchObject({
      status: 409,
      body: { code: "derives_in_circle" },
    });
    const nowhere = { ...derive, body: { from: claim }, revision: 3 };
    expect(await call("deriveSource", nowhere)).toMatchObject({
      status: 422,
      body: { code: "source_unknown" },
    });
    const wrong = { params, body: { language: "German" }, revision: 3 };
    expect((await call("editSource", wrong)).status).toBe(422);
  });

  it("show what rests on them, page by page", async () => {
    const { id: second } = await newClaim();
    for (const end of ["#a", "#b"]) {
      const body = { ...cited, url: `${links[1]}${end}`, quote: `Says ${end}.` };
      await call("addEvidence", { params: { claim: second }, body });
    }
    const params = { source: sources[1]! };
    const all = await call("listSourceEvidence", { as: "viewer", params });
    expect(all.body.evidence).toMatchObject([
      { claim: { id: claim, status: "unreviewed" }, quote: null, stance: "supports" },
      { claim: { id: second }, quote: "Says #a." },
      { claim: { id: second }, quote: "Says #b.", article: { number: 1 } },
    ]);
    const page = (query: string) => call("listSourceEvidence", { params, query });
    const first = await page("?limit=2");
    const next = await page(`?limit=2&cursor=${String(first.body.next)}`);
    expect([first.body.evidence, next.body.evidence].flat()).toEqual(all.body.evidence);
    const back = await page(`?limit=2&cursor=${String(next.body.previous)}`);
    expect(back.body).toEqual(first.body);
    expect((await page("?cursor=x")).status).toBe(422);
    await call("deleteClaim", { params: { claim: second }, revision: 1 });
    expect((await page("")).body.evidence).toHaveLength(1);
  });

  it("are not there for another desk", async () => {
    const params = { source: sources[0]! };
    const asked = { as: "stranger" as const, params };
    for (const id of ["getSource", "listSourceEvidence"]) {
      expect((await call(id, asked)).status).toBe(404);
    }
    expect((await call("editSource", { ...asked, body: {}, revision: 1 })).status).toBe(404);
    const derive = { ...asked, body: { from: null }, revision: 1 };
    expect((await call("deriveSource", derive)).status).toBe(404);
    expect((await call("listSources", { as: "stranger" })).body.sources).toEqual([]);
  });

  it("must be two that are independent, where the desk asks for that", async () => {
    await api.db.prisma.workspace.update({
      where: { id: api.desk.workspaceId },
      data: { independentKinds: ["figure"] },
    });
    const body = { verdict: "verified", reasons: "Both say so.", evidenceIds: evidence };
    const given = await call("giveVerdict", { params: { claim }, body, revision: 1 });
    expect(given).toMatchObject({ status: 422, body: { code: "independent_missing" } });
  });
});
