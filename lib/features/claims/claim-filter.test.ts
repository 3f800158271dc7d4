import { describe, expect, it } from "vitest";
import {
  type ClaimFilter,
  filterClaims,
  filterFromAddress,
  filterInAddress,
  inTextOrder,
  NO_FILTER,
} from "./claim-filter";
import type { DeskClaim } from "./schema";

const ME = "member-1";

function claim(number: number, changes: Partial<DeskClaim> = {}): DeskClaim {
  return {
    id: String(number),
    ref: `A2-${number}`,
    number,
    kind: "event",
    statement: "Exports grew.",
    speaker: null,
    status: "unreviewed",
    assignee: null,
    revision: 1,
    contentRevision: 1,
    figures: [],
    anchors: [],
    counts: { evidence: 0, notes: 0 },
    ...changes,
  };
}

function anchor(start: number | null, exact = ""): DeskClaim["anchors"] {
  const end = start === null ? null : start + 1;
  return [{ versionId: "v", versionNumber: 1, start, end, exact, state: "exact", settled: true }];
}

const claims = [
  claim(1, { status: "verified", statement: "Café prices rose in Zürich." }),
  claim(2, { kind: "figure", assignee: { memberId: ME, name: "Ada" } }),
  claim(3, { speaker: "The Office", assignee: { memberId: "other", name: "Bo" } }),
  claim(14, { anchors: anchor(3, "so they grew") }),
];

function found(filter: Partial<ClaimFilter>): number[] {
  return filterClaims(claims, { ...NO_FILTER, ...filter }, ME).map(({ number }) => number);
}

describe("the filter", () => {
  it.each<[string, Partial<ClaimFilter>, number[]]>([
    ["everything", {}, [1, 2, 3, 14]],
    ["a status", { status: "verified" }, [1]],
    ["a kind", { kind: "figure" }, [2]],
    ["my own", { mine: true }, [2]],
    ["words, without case or accents", { words: "ZURICH cafe" }, [1]],
    ["a speaker", { words: "office" }, [3]],
    ["a reference", { words: "a2-14" }, [14]],
    ["the quote", { words: "so they" }, [14]],
    ["nothing", { words: "exports", status: "verified" }, []],
  ])("finds %s", (_, filter, numbers) => {
    expect(found(filter)).toEqual(numbers);
  });

  it.each<ClaimFilter>([
    NO_FILTER,
    { status: "needs_context", kind: "causal", mine: true, words: "two words" },
  ])("goes into the address and out of it again", (filter) => {
    const address = new URLSearchParams();
    for (const [name, value] of Object.entries(filterInAddress(filter))) {
      if (value !== null) address.set(name, value);
    }
    expect(filterFromAddress(address)).toEqual(filter);
  });

  it("ignores what is no filter", () => {
    expect(filterFromAddress(new URLSearchParams("status=odd&kind=&mine=1"))).toEqual(NO_FILTER);
  });
});

describe("the order in the text", () => {
  it("puts claims without a place last, by their numbers", () => {
    const list = [
      claim(1, { anchors: anchor(null) }),
      claim(2, { anchors: anchor(9) }),
      claim(3),
      claim(4, { anchors: anchor(0) }),
      claim(5, { anchors: anchor(9) }),
    ];
    expect(inTextOrder(list, "v").map(({ number }) => number)).toEqual([4, 2, 5, 1, 3]);
  });
});
