import { describe, expect, it } from "vitest";
import { z } from "zod";
import { apiDesk } from "./api-fixture";

const api = apiDesk();
const { call, newClaim } = api;

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

  it("tell their parts in code points", async () => {
    const file = { name: "a.md", contentBase64: base64("# 🚀🚀 Piers\n\n- 🛳 one\n") };
    const made = await call("importArticle", { as: "editor", body: { file } });
    const { slug } = z.object({ slug: z.string() }).parse(made.body.article);
    const read = await call("getVersion", { params: { article: slug, number: "1" } });
    expect(read.body.blocks).toEqual([
      { role: "heading", level: 1, start: 0, end: 10, page: null },
      { role: "list_item", level: 1, start: 12, end: 19, page: null },
    ]);
  });

  it("are answered for what they hold where they are larger than other requests may be", async () => {
    const body = { text: "x".repeat(9 * 1024 * 1024) };
    const large = await call("importArticle", { as: "editor", body });
    expect(large).toMatchObject({ status: 413, body: { code: "text_too_large" } });
    const over = { text: "x".repeat(37 * 1024 * 1024) };
    const refused = await call("importArticle", { as: "editor", body: over });
    expect(refused).toMatchObject({ status: 413, body: { code: "payload_too_large" } });
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
    await newClaim();
    const { GET } = await import("./export/route");
    const response = await GET(
      new Request(`http://desk.example/api/v1/export?format=${format}&notes=none`, {
        headers: { authorization: `Bearer ${api.tokens.viewer}` },
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
