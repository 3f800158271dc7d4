import { describe, expect, it } from "vitest";
import { newId } from "@/lib/core/ids";
import { facetChoices } from "./facet-choices";
import type { ClaimFacets } from "./facet-schema";
import {
  keptFields,
  pageParams,
  parseTableView,
  sortedBy,
  type TableView,
  tableViewParams,
  withChoice,
  withColumn,
  withoutFilters,
} from "./table-view";

function viewOf(address: string): TableView {
  const parsed = parseTableView(new URLSearchParams(address));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

const addressOf = (view: TableView) => decodeURIComponent(tableViewParams(view).toString());

describe("the address of the table", () => {
  it.each([
    "",
    "q=lake&status=verified&status=disputed",
    "speaker=",
    "columns=",
    "columns=article&columns=kind",
    "find-speaker=ada",
    "sort=updated&selected=A1-1,A2-14",
    "assignee=me&archived=1&limit=20",
  ])("%s comes back as it was", (address) => {
    expect(addressOf(viewOf(address))).toBe(address);
  });

  it("is short where all is as usual", () => {
    const form =
      "columns=&columns=speaker&columns=evidence&columns=status&columns=assignee&sort=&find-unit=";
    expect(addressOf(viewOf(form))).toBe("");
  });

  it("knows no column that is not there, and drops what is no claim from the selection", () => {
    expect(parseTableView(new URLSearchParams("columns=colour"))).toMatchObject({
      ok: false,
      error: { fields: { columns: expect.any(String) } },
    });
    expect(viewOf("selected=A1-1,<b>,A2-x").selected).toEqual(["A1-1"]);
  });

  it("begins at the first page after a change, and keeps what is chosen", () => {
    const view = viewOf(`${pageParams(viewOf("selected=A1-1"), firstCursor())}`);
    expect(view.query.cursor).not.toBeNull();
    const key = "sort=speaker&selected=A1-1";
    expect(addressOf(sortedBy(view, "speaker"))).toBe(key);
    expect(addressOf(withChoice(view, "kind", ["event"]))).toBe("kind=event&selected=A1-1");
  });

  it("turns a sort round the second time", () => {
    const once = sortedBy(viewOf(""), "updated");
    expect(once.query.direction).toBe("desc");
    expect(sortedBy(once, "updated").query.direction).toBe("asc");
    expect(addressOf(sortedBy(viewOf("q=lake"), "ref"))).toBe("q=lake&sort=ref");
  });

  it("takes a value in and leaves it out, by any of its names", () => {
    const me = newId();
    const chosen = viewOf(`assignee=${me}&assignee=none`);
    expect(withChoice(chosen, "assignee", ["me", me]).query.assignee).toEqual(["none"]);
    expect(withChoice(viewOf(""), "assignee", ["me", me]).query.assignee).toEqual(["me"]);
  });

  it("shows and hides columns in their own order", () => {
    expect(withColumn(viewOf(""), "article").columns[0]).toBe("article");
    expect(withColumn(viewOf("columns=kind"), "kind").columns).toEqual([]);
  });

  it("forgets every filter and keeps the rest", () => {
    const view = viewOf("q=lake&kind=event&find-unit=x&columns=kind&selected=A1-1");
    expect(addressOf(withoutFilters(view))).toBe("columns=kind&selected=A1-1");
    expect(addressOf(withoutFilters(viewOf("status=verified&sort=updated")))).toBe("sort=updated");
  });

  it("tells a form what no field of the page says", () => {
    expect(keptFields(viewOf("sort=ref&direction=desc&limit=20&q=x"))).toEqual([
      { name: "columns", value: "" },
      { name: "direction", value: "desc" },
      { name: "limit", value: "20" },
    ]);
  });
});

function firstCursor(): string {
  const id = newId();
  return btoa(JSON.stringify(["ref", "asc", "next", id, 1])).replaceAll("=", "");
}

describe("the choices of a facet", () => {
  const me = { memberId: newId(), name: "Ada" };
  const bo = { id: newId(), name: "Bo" };
  const none = { values: [], more: 0 };
  const counts = (facets: Partial<ClaimFacets["facets"]>): ClaimFacets => ({
    total: 9,
    facets: {
      status: none,
      article: none,
      kind: none,
      speaker: none,
      assignee: none,
      evidence: none,
      linked: none,
      unit: none,
      ...facets,
    },
  });
  const choicesOf = (address: string, facets: Partial<ClaimFacets["facets"]>, facet: string) =>
    facetChoices(viewOf(address), counts(facets), { me, members: [bo] })
      .find((one) => one.facet === facet)!
      .choices.map(({ value, label, count, isChosen }) => [value, label, count, isChosen]);

  it("has every status, with none too", () => {
    const status = { values: [{ value: "disputed", label: "disputed", count: 3 }], more: 0 };
    expect(choicesOf("status=disputed", { status }, "status")).toEqual([
      ["unreviewed", "Unreviewed", 0, false],
      ["in_review", "In review", 0, false],
      ["verified", "Verified", 0, false],
      ["disputed", "Disputed", 3, true],
      ["needs_context", "Needs context", 0, false],
      ["unverifiable", "Unverifiable", 0, false],
    ]);
  });

  it("puts the reader first, and names who has left and who has nothing", () => {
    const left = newId();
    const values = [
      { value: "none", label: "", count: 5 },
      { value: left, label: "Cy", count: 2 },
      { value: me.memberId, label: "Ada", count: 1 },
    ];
    expect(
      choicesOf(`assignee=${bo.id}&assignee=me`, { assignee: { values, more: 0 } }, "assignee"),
    ).toEqual([
      ["me", "Ada (you)", 1, true],
      ["none", "Nobody", 5, false],
      [left, "Cy", 2, false],
      [bo.id, "Bo", 0, true],
    ]);
  });

  it("keeps what is chosen in sight, though no claim has it", () => {
    const speaker = { values: [{ value: "", label: "", count: 4 }], more: 12 };
    expect(choicesOf("speaker=Nobody+At+All", { speaker }, "speaker")).toEqual([
      ["", "Not credited", 4, false],
      ["Nobody At All", "Nobody At All", 0, true],
    ]);
  });
});
