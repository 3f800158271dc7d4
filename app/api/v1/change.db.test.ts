import { beforeAll, describe, expect, it } from "vitest";
import { getArticle } from "@/lib/features/articles/data";
import { editArticle } from "@/lib/features/articles/mutations";
import { createClaim } from "@/lib/features/claims/mutations";
import { addEvidence } from "@/lib/features/evidence/mutations";
import { evidenceContentSchema } from "@/lib/features/evidence/schema";
import { addNote } from "@/lib/features/notes/mutations";
import { makeToken } from "@/lib/features/tokens/mutations";
import { openApiDocument } from "@/lib/platform/api/openapi";
import { settledValue } from "@/lib/platform/testing/settled-value";
import { testDatabase } from "@/lib/platform/testing/test-database";
import {
  makeArticle,
  makeDesk,
  type TestArticle,
  type TestDesk,
} from "@/lib/platform/testing/test-desk";
import { operations } from "./_operations";
import { PATCH as patchArticle } from "./articles/[article]/route";
import { PATCH as patchClaim } from "./claims/[claim]/route";
import { PATCH as patchEvidence } from "./evidence/[evidence]/route";
import { PATCH as patchNote } from "./notes/[note]/route";

const db = testDatabase();
let desk: TestDesk;
let article: TestArticle;
let secret: string;

type Route = typeof patchNote;
type Body = Record<string, unknown>;

beforeAll(async () => {
  desk = await makeDesk(db);
  article = await makeArticle(db, desk);
  secret = (await settledValue(makeToken(desk.editor, { name: "t", role: "editor", days: 1 })))
    .secret;
});

async function patch(route: Route, params: Record<string, string>, body: Body, revision: number) {
  const request = new Request("http://desk.example/api/v1", {
    method: "PATCH",
    headers: {
      authorization: `Bearer ${secret}`,
      "content-type": "application/json",
      "if-match": `"${revision}"`,
    },
    body: JSON.stringify(body),
  });
  const response = await route(request, { params: Promise.resolve(params) });
  return { status: response.status, body: (await response.json()) as Body };
}

async function newClaim() {
  const figure = { unit: "%", qualifier: "exactly", measures: "share", period: null } as const;
  return settledValue(
    createClaim(desk.editor, {
      articleId: article.articleId,
      versionId: article.versionId,
      range: { start: 0, end: 25 },
      content: {
        statement: "China filed 67 % of them.",
        kind: "figure",
        speaker: "The Office",
        figures: [{ ...figure, value: "67", subject: "China" }],
      },
    }),
  );
}

/** What the record says besides what every change moves. */
function rest({
  revision: _revision,
  updatedAt: _at,
  contentRevision: _content,
  ...record
}: Body): Body {
  return record;
}

type Made = { route: Route; params: Record<string, string>; record: Body; change: Body };

const records: Record<string, () => Promise<Made>> = {
  claim: async () => {
    const record = await newClaim();
    const params = { claim: record.id };
    return { route: patchClaim, params, record, change: { statement: "China filed most." } };
  },
  evidence: async () => {
    const { id: claimId } = await newClaim();
    const content = evidenceContentSchema.parse({
      url: "https://example.org/register",
      title: "Register",
      publisher: "The Office",
      stance: "refutes",
      sourceType: "primary",
      quote: "67 per cent",
      location: "page 4",
      openedOn: "2026-11-20",
      archivedUrl: "https://archive.example/1",
    });
    const added = await settledValue(addEvidence(desk.editor, { claimId, content }));
    const record = { ...added, endedVerdict: false };
    const params = { evidence: added.id };
    return { route: patchEvidence, params, record, change: { title: "The register" } };
  },
  note: async () => {
    const { id: claimId } = await newClaim();
    const content = { body: "A remark.", forReport: true };
    const record = await settledValue(addNote(desk.editor, { claimId, content }));
    const change = { forReport: false };
    return { route: patchNote, params: { note: record.id }, record, change };
  },
  article: async () => {
    const { articleId } = article;
    const { revision } = await getArticle(desk.editor, articleId);
    const details = {
      title: "Patents",
      publisher: "The Paper",
      author: "Ada",
      publishedOn: "2026-11-20",
      deadline: "2026-11-30",
    };
    const record = await settledValue(editArticle(desk.editor, { articleId, revision, details }));
    const change = { title: "Patents again" };
    return { route: patchArticle, params: { article: articleId }, record, change };
  },
};

describe.each(Object.keys(records))("PATCH of a %s", (name) => {
  it("leaves what is left out as it is", async () => {
    const { route, params, record, change } = await records[name]!();
    const changed = await patch(route, params, change, Number(record.revision));
    expect(changed.status).toBe(200);
    const offsets = "anchors" in record ? { anchors: changed.body.anchors } : {};
    expect(rest(changed.body)).toEqual({ ...rest(record), ...change, ...offsets });
  });

  it("changes nothing where nothing is said, and asks for the newest revision", async () => {
    const { route, params, record, change } = await records[name]!();
    const revision = Number(record.revision);
    expect(await patch(route, params, {}, revision)).toMatchObject({ body: { revision } });
    await patch(route, params, change, revision);
    expect(await patch(route, params, change, revision)).toMatchObject({ status: 412 });
  });

  it("is described as what it is", () => {
    const document = openApiDocument(operations, "http://desk.example");
    const described = Object.values(document.paths).flatMap((path) =>
      "patch" in path ? [JSON.stringify(path.patch)] : [],
    );
    const own = described.filter((text) => text.includes(`{"name":"${name}"`));
    expect(own).toHaveLength(1);
    expect(own[0]).toContain("What the body leaves out stays as it is");
    expect(own[0]).not.toMatch(/"default":/);
  });
});

describe("PATCH", () => {
  it("empties a field that is null, and a list that is empty", async () => {
    const claim = await newClaim();
    const body = { speaker: null, figures: [] };
    expect(await patch(patchClaim, { claim: claim.id }, body, 1)).toMatchObject({
      status: 200,
      body: { speaker: null, figures: [], statement: claim.statement, kind: "figure" },
    });
  });

  it("refuses a field that must say something", async () => {
    const claim = await newClaim();
    const refused = await patch(patchClaim, { claim: claim.id }, { statement: " " }, 1);
    expect(refused).toMatchObject({ status: 422, body: { errors: [{ field: "statement" }] } });
  });
});
