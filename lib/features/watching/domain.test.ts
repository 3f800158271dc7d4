import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  archiveAddress,
  isNews,
  judge,
  LINK_STATES,
  needsOtherWay,
  nextLook,
  type Observation,
  type WatchedRecord,
} from "./domain";

const NEW: WatchedRecord = { state: "unchecked", strikes: [], streak: 0, movedTo: null };
const there = { seen: "there", isChanged: false, isQuoteGone: false, movedTo: null } as const;
const absent = { seen: "absent", otherWayTried: false } as const;
const absentBothWays = { seen: "absent", otherWayTried: true } as const;
const MOVED = "https://example.org/new";

/** What a link comes to by looks on these days. */
const after = (...looks: [day: string, observation: Observation][]) =>
  looks.reduce((record, [day, observation]) => judge(record, observation, day), NEW);

describe("a look at a link", () => {
  it.each<[string, Observation, string]>([
    ["a page", there, "fine"],
    ["another text", { ...there, isChanged: true }, "changed"],
    ["another place", { ...there, movedTo: MOVED }, "moved"],
    ["another text in another place", { ...there, isChanged: true, movedTo: MOVED }, "moved"],
    ["a text without the quote", { ...there, isChanged: true, isQuoteGone: true }, "quote_gone"],
    ["the text that lost the quote", { ...there, isQuoteGone: true, movedTo: MOVED }, "quote_gone"],
    ["a shut door", { seen: "shut" }, "blocked"],
    ["a wrong certificate", { seen: "untrusted" }, "certificate_wrong"],
    ["nothing", absent, "failing"],
  ])("that shows %s", (_, observation, state) => {
    expect(judge(NEW, observation, "2026-05-01").state).toBe(state);
  });

  it("makes a link dead by nothing on three days, the third time in two ways", () => {
    const twice = after(["2026-05-01", absent], ["2026-05-02", absent]);
    expect(twice).toMatchObject({ state: "failing", strikes: ["2026-05-01", "2026-05-02"] });
    expect(judge(twice, absent, "2026-05-02").state).toBe("failing");
    expect(judge(twice, absentBothWays, "2026-05-02").state).toBe("failing");
    expect(judge(twice, absent, "2026-05-03").state).toBe("failing");
    expect(judge(twice, absentBothWays, "2026-05-03").state).toBe("dead");
  });

  it("asks in another way when it would be the last", () => {
    const once = after(["2026-05-01", absent]);
    const twice = judge(once, absent, "2026-05-02");
    const dead = judge(twice, absentBothWays, "2026-05-03");
    expect(needsOtherWay(once, "2026-05-02")).toBe(false);
    expect(needsOtherWay(twice, "2026-05-02")).toBe(false);
    expect(needsOtherWay(twice, "2026-05-03")).toBe(true);
    expect(needsOtherWay(dead, "2026-05-09")).toBe(true);
  });

  it("leaves a dead link dead until something is there", () => {
    const dead = after(
      ["2026-05-01", absent],
      ["2026-05-02", absent],
      ["2026-05-03", absentBothWays],
    );
    expect(judge(dead, absent, "2026-05-09").state).toBe("dead");
    expect(judge(dead, there, "2026-05-09")).toMatchObject({ state: "fine", strikes: [] });
    expect(judge(dead, { seen: "shut" }, "2026-05-09")).toMatchObject({
      state: "blocked",
      strikes: [],
    });
  });

  it("keeps where a link has moved to while it cannot be seen", () => {
    const moved = after(["2026-05-01", { ...there, movedTo: MOVED }]);
    expect(judge(moved, absent, "2026-05-02").movedTo).toBe(MOVED);
    expect(judge(moved, there, "2026-05-02").movedTo).toBeNull();
  });

  it("counts how often the same was seen", () => {
    expect(after(["2026-05-01", there], ["2026-05-04", there]).streak).toBe(2);
    expect(after(["2026-05-01", there], ["2026-05-04", absent]).streak).toBe(1);
  });

  const observations = fc.oneof(
    fc.constantFrom<Observation>(absent, absentBothWays, { seen: "shut" }, { seen: "untrusted" }),
    fc.record({
      seen: fc.constant("there" as const),
      isChanged: fc.boolean(),
      isQuoteGone: fc.boolean(),
      movedTo: fc.constantFrom(null, MOVED),
    }),
  );

  it("never makes a link dead with fewer than three days of nothing, and nothing else between", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 1, max: 9 }), observations)), (looks) => {
        const inOrder = looks.toSorted(([a], [b]) => a - b);
        let nothing = new Set<number>();
        let record = NEW;
        for (const [day, observation] of inOrder) {
          nothing = observation.seen === "absent" ? nothing.add(day) : new Set();
          record = judge(record, observation, `2026-05-0${day}`);
          if (record.state === "dead") expect(nothing.size).toBeGreaterThanOrEqual(3);
        }
      }),
    );
  });
});

describe("the next look", () => {
  const now = new Date("2026-05-01T12:00:00Z");
  const days = (record: Partial<WatchedRecord>, id = "a") =>
    (nextLook(id, { ...NEW, ...record }, now).getTime() - now.getTime()) / 86_400_000;

  it.each([
    ["fine", 1, 3],
    ["fine", 2, 6],
    ["fine", 3, 12],
    ["fine", 30, 12],
    ["changed", 1, 3],
    ["failing", 1, 1],
    ["failing", 2, 1],
    ["certificate_wrong", 2, 2],
    ["blocked", 9, 24],
    ["dead", 1, 3],
    ["dead", 9, 48],
  ] as const)("of a link that is %s for the %ith time is after %i days", (state, streak, least) => {
    expect(days({ state, streak })).toBeGreaterThanOrEqual(least);
    expect(days({ state, streak })).toBeLessThanOrEqual(least * 1.1);
  });

  it("is never sooner than after three days where nothing is wrong", () => {
    for (const state of LINK_STATES) {
      if (["unchecked", "failing", "certificate_wrong"].includes(state)) continue;
      expect(days({ state, streak: 1 })).toBeGreaterThanOrEqual(3);
    }
  });

  it("is spread by the link, always in the same way", () => {
    const spread = Array.from({ length: 100 }, (_, link) =>
      days({ state: "fine", streak: 1 }, `${link}`),
    );
    expect(new Set(spread).size).toBeGreaterThan(90);
    expect(days({ state: "fine", streak: 1 }, "7")).toBe(spread[7]);
  });
});

it.each<[Partial<WatchedRecord>, Observation, boolean]>([
  [{ state: "fine" }, there, false],
  [{ state: "failing" }, there, true],
  [{ state: "changed" }, { ...there, isChanged: true }, true],
  [{ state: "moved", movedTo: MOVED }, { ...there, movedTo: MOVED }, false],
  [{ state: "moved", movedTo: MOVED }, { ...there, movedTo: `${MOVED}er` }, true],
])("of a link that is %j, %j is news: %s", (known, observation, news) => {
  const before = { ...NEW, ...known };
  expect(isNews(before, judge(before, observation, "2026-05-01"), observation)).toBe(news);
});

it("leads to an archive's list of copies", () => {
  expect(archiveAddress("https://example.org/a?b=c", 2024)).toBe(
    "https://web.archive.org/web/2024*/https://example.org/a?b=c",
  );
});
