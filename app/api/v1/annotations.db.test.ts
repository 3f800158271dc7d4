import { describe, expect, it } from "vitest";
import { z } from "zod";
import { apiDesk } from "./api-fixture";

const api = apiDesk();
const { call } = api;

const quoting = (exact: string) => ({
  type: "Annotation",
  target: { selector: { type: "TextQuoteSelector", exact } },
  bodyValue: "Is it?",
});

describe("a file of annotations", () => {
  it("is brought as it is, and answered in code points", async () => {
    const params = { article: api.article.slug };
    const file = [quoting("China filed 67 %"), quoting("Nobody filed anything")];
    const brought = await call("bringAnnotations", { params, body: file });
    expect(brought.body).toMatchObject({
      version: { number: 1 },
      annotations: [
        { outcome: "claim_added", start: 2, end: 18 },
        { outcome: "not_found", start: null },
      ],
    });
    const [{ claim }] = z
      .tuple([z.object({ claim: z.string() })], z.unknown())
      .parse(brought.body.annotations);
    const read = await call("getClaim", { params: { claim } });
    expect(read.body).toMatchObject({ statement: "China filed 67 %", status: "unreviewed" });
    const notes = await call("listNotes", { params: { claim } });
    expect(notes.body.notes).toMatchObject([{ body: "Is it?" }]);
  });

  it.each([
    ["of nothing known", { some: "thing" }, 422, "not_annotations"],
    ["that is no file of anything", 3, 422, "invalid"],
  ])("%s is refused", async (_, body, status, code) => {
    const params = { article: api.article.slug };
    const answer = await call("bringAnnotations", { params, body });
    expect(answer).toMatchObject({ status, body: { code } });
  });
});
