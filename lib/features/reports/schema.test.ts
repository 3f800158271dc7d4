import { describe, expect, it } from "vitest";
import { CLAIM_STATUSES } from "@/lib/features/claims/domain";
import { choiceFrom, defaultChoice, paramsOf, reportQuerySchema } from "./schema";

function choiceIn(address: string, format: "html" | "json" = "html") {
  const params = new URLSearchParams(address);
  const query: Record<string, string | string[]> = {};
  for (const name of params.keys()) {
    const values = params.getAll(name);
    query[name] = values.length === 1 ? values[0]! : values;
  }
  return choiceFrom(reportQuerySchema.parse(query), format);
}

describe("the choice for a report", () => {
  it("is the whole desk where nothing is said, with every note in JSON alone", () => {
    expect(choiceIn("")).toEqual({
      articles: "all",
      statuses: [...CLAIM_STATUSES],
      notes: "report",
      history: false,
      archived: false,
    });
    expect(choiceIn("", "json")).toEqual(defaultChoice("json"));
    expect(choiceIn("", "json").notes).toBe("all");
  });

  it("names articles and statuses once, in one order", () => {
    const choice = choiceIn("article=b&article=a&article=b&status=disputed&status=unreviewed");
    expect(choice.articles).toEqual(["a", "b"]);
    expect(choice.statuses).toEqual(["unreviewed", "disputed"]);
  });

  it.each([
    "",
    "article=a",
    "article=a&article=b&status=verified&notes=none&history=yes",
    "status=in_review&status=disputed&notes=all&archived=yes",
  ])("comes back from an address: %s", (address) => {
    const choice = choiceIn(address);
    expect(choiceIn(paramsOf(choice).toString(), "json")).toEqual(choice);
  });

  it.each([{ article: "../x" }, { status: "good" }, { notes: "some" }, { history: "maybe" }])(
    "refuses %j",
    (query) => {
      expect(reportQuerySchema.safeParse(query).success).toBe(false);
    },
  );
});
