import { beforeAll, describe, expect, it } from "vitest";
import { codePointLength } from "@/lib/core/offsets";
import { apiDesk, type Body } from "./api-fixture";

const api = apiDesk();
const { call } = api;

const FIRST = `🚢 Wool grew 3 % in May. The old tower was sold.

Ships came in from Porto.`;
const SECOND = `🚢🚢 Wool grew 8 % in May.

Gulls cried. Ships came in from Porto. They had cork.

Rain fell. Ships came in from Porto. They had salt.`;
const WORDS = ["Wool grew 3 % in May", "The old tower was sold.", "Ships came in from Porto."];

type Item = {
  ref: string;
  fate: string;
  now: { start: number; end: number; exact: string } | null;
  candidates: { start: number; end: number; exact: string }[];
  decision: { decision: string } | null;
};

let slug: string;
let refs: string[];

/** The words at a range that counts code points. */
function wordsAt({ start, end }: { start: number; end: number }): string {
  return [...SECOND].slice(start, end).join("");
}

async function readItems(): Promise<Item[]> {
  const params = { article: slug, number: "2" };
  const answer = await call("readTriage", { as: "viewer", params });
  return (answer.body as Body).items as Item[];
}

beforeAll(async () => {
  const made = await call("importArticle", { as: "editor", body: { text: FIRST } });
  const article = (made.body as Body).article as { id: string; slug: string };
  slug = article.slug;
  const listed = await call("listVersions", { params: { article: slug } });
  const [version] = (listed.body as Body).versions as { id: string }[];
  refs = [];
  for (const words of WORDS) {
    const start = codePointLength(FIRST.slice(0, FIRST.indexOf(words)));
    const range = { start, end: start + words.length };
    const content = { statement: words, kind: "figure", figures: [] };
    const place = { articleId: article.id, versionId: version!.id };
    const claim = await call("createClaim", { body: { ...place, range, content } });
    refs.push(String(claim.body.ref));
  }
  await call("addVersion", { as: "editor", params: { article: slug }, body: { text: SECOND } });
});

describe("what a version did to the claims", () => {
  it("is told with offsets in code points", async () => {
    const [changed, ambiguous, gone] = await readItems();
    expect(changed).toMatchObject({ ref: refs[0], fate: "value_changed" });
    expect(wordsAt(changed!.now!)).toBe("Wool grew 8 % in May");
    expect(ambiguous).toMatchObject({ ref: refs[2], fate: "ambiguous", now: null });
    expect(ambiguous!.candidates.map(wordsAt)).toEqual([WORDS[2], WORDS[2]]);
    expect(gone).toMatchObject({ ref: refs[1], fate: "gone", candidates: [] });
  });

  it("is decided and taken back, once each", async () => {
    const params = { article: slug, number: "2", claim: refs[0]! };
    const body = { decision: "same_meaning" };
    const decided = await call("decideAnchor", { params, body });
    expect(decided.body).toMatchObject({ ref: refs[0], decision: { decision: "same_meaning" } });
    expect(await call("decideAnchor", { params, body })).toMatchObject({
      status: 409,
      body: { code: "already_decided" },
    });
    expect((await call("takeBackDecision", { params })).status).toBe(204);
    expect((await call("takeBackDecision", { params })).status).toBe(409);
    expect((await readItems())[0]?.decision).toBeNull();
  });

  it("is decided for one of several places, named in code points", async () => {
    const params = { article: slug, number: "2", claim: refs[2]! };
    const [, ambiguous] = await readItems();
    const { start, end } = ambiguous!.candidates[1]!;
    const decide = (place: object | null) =>
      call("decideAnchor", { params, body: { decision: "same_meaning", place } });
    expect((await decide(null)).body.code).toBe("place_missing");
    expect((await decide({ start: 0, end: 2 })).body.code).toBe("place_unknown");
    expect((await decide({ start: 0, end: 9000 })).body.code).toBe("range_outside_text");
    expect((await decide({ start, end })).body.now).toMatchObject({ start, end });
  });

  it("is there for no version, claim or desk that has none", async () => {
    const params = { article: slug, number: "2", claim: refs[0]! };
    const body = { decision: "gone" };
    for (const other of [{ number: "7" }, { claim: "A1-99" }, { article: "nowhere" }]) {
      const answer = await call("decideAnchor", { params: { ...params, ...other }, body });
      expect(answer.status).toBe(404);
    }
    expect((await call("readTriage", { as: "stranger", params })).status).toBe(404);
    expect((await call("decideAnchor", { as: "viewer", params, body })).status).toBe(403);
  });
});
