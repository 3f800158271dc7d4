import { describe, expect, it } from "vitest";
import type { Role } from "@/lib/core/actor";
import { makeToken, revokeToken } from "@/lib/features/tokens/mutations";
import { operations } from "./_operations";
import { apiDesk, content, source } from "./api-fixture";

const api = apiDesk();
const { call, newClaim } = api;

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
    const made = await makeToken(api.desk.checker, { name: "x", role: "viewer", days: 1 });
    if (!made.ok) throw new Error("no token");
    api.tokens.revoked = made.value.secret;
    expect((await call("listMembers", { as: "revoked" })).status).toBe(200);
    await revokeToken(api.desk.checker, { tokenId: made.value.tokenId });
    expect((await call("listMembers", { as: "revoked" })).status).toBe(401);
  });

  it("a token does no more than its maker may today", async () => {
    const { memberId } = api.desk.editor.actor;
    const demote = (role: Role) =>
      api.db.prisma.member.update({ where: { id: memberId! }, data: { role } });
    await demote("viewer");
    const body = { text: "Something." };
    expect((await call("importArticle", { as: "editor", body })).status).toBe(403);
    await demote("editor");
    expect((await call("importArticle", { as: "editor", body })).status).toBe(201);
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
        headers: { authorization: `Bearer ${api.tokens.checker}`, "content-type": "text/plain" },
        body: "{}",
      }),
      { params: Promise.resolve({}) },
    );
    expect(response.status).toBe(415);
  });
});
