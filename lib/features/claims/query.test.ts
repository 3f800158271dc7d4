import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { newId } from "@/lib/core/ids";
import { decodeCursor, encodeCursor } from "./cursor";
import { CLAIM_KINDS, CLAIM_STATUSES } from "./domain";
import { CLAIM_SORTS, claimQueryParams, claimQuerySchema, parseClaimQuery } from "./query";

const words = fc.string({ minLength: 1, maxLength: 30 });
const ref = fc.tuple(fc.uuid({ version: 7 }), fc.integer({ min: 1, max: 1_000_000 }));
const name = fc.option(fc.string({ unit: "grapheme", maxLength: 40 }));
const moment = fc.date({ noInvalidDate: true, min: new Date(0), max: new Date(4e12) });

const cursor = fc
  .record({
    direction: fc.constantFrom("asc", "desc"),
    going: fc.constantFrom("next", "previous"),
    place: fc.oneof(
      fc.record({ sort: fc.constant("ref"), key: ref }),
      fc.record({
        sort: fc.constant("relevance"),
        key: fc.tuple(
          fc.double({ noNaN: true, noDefaultInfinity: true }).map((distance) => distance + 0),
          ref,
        ),
      }),
      fc.record({
        sort: fc.constant("updated"),
        key: fc.tuple(
          moment.map((date) => date.toISOString()),
          fc.uuid({ version: 7 }),
        ),
      }),
      fc.record({
        sort: fc.constant("status"),
        key: fc.tuple(fc.constantFrom(...CLAIM_STATUSES), ref),
      }),
      fc.record({ sort: fc.constant("kind"), key: fc.tuple(fc.constantFrom(...CLAIM_KINDS), ref) }),
      fc.record({ sort: fc.constant("speaker"), key: fc.tuple(name, ref) }),
      fc.record({
        sort: fc.constant("assignee"),
        key: fc.tuple(name, fc.option(fc.uuid({ version: 7 })), ref),
      }),
    ),
  })
  .map(({ place, ...rest }) => ({ ...rest, sort: place.sort, key: place.key.flat() }));

const several = <T>(value: fc.Arbitrary<T>) => fc.array(value, { maxLength: 3 });

/** What somebody may send; a cursor brings the sort that it belongs to. */
const raw = fc
  .record(
    {
      q: words,
      status: several(fc.constantFrom(...CLAIM_STATUSES)),
      article: several(fc.constantFrom("one", "two-2", "drei")),
      kind: several(fc.constantFrom(...CLAIM_KINDS)),
      speaker: several(fc.oneof(fc.constant(""), words)),
      assignee: several(fc.oneof(fc.constantFrom("me", "none"), fc.uuid({ version: 7 }))),
      evidence: several(fc.constantFrom("has", "none")),
      unit: several(words),
      archived: fc.constantFrom("0", "1"),
      sort: fc.constantFrom(...CLAIM_SORTS),
      direction: fc.constantFrom("asc", "desc"),
      limit: fc.integer({ min: 1, max: 200 }),
      at: cursor,
    },
    { requiredKeys: [] },
  )
  .map(({ at, ...rest }) =>
    at === undefined
      ? rest
      : {
          ...rest,
          q: at.sort === "relevance" ? "words" : rest.q,
          sort: at.sort,
          direction: at.direction,
          cursor: encodeCursor(at as Parameters<typeof encodeCursor>[0]),
        },
  );

describe("a query in an address", () => {
  it("comes back as it was", () => {
    fc.assert(
      fc.property(raw, (input) => {
        const parsed = claimQuerySchema.safeParse(input);
        fc.pre(parsed.success);
        const query = parsed.data;
        const address = new URLSearchParams(claimQueryParams(query).toString());
        expect(parseClaimQuery(address)).toEqual({ ok: true, value: query });
      }),
    );
  });

  it("says nothing where everything is as usual", () => {
    expect(claimQueryParams(claimQuerySchema.parse({})).toString()).toBe("");
  });

  it("takes what a form without choices sends", () => {
    const params = new URLSearchParams("q=&cursor=&sort=&kind=&archived=0");
    expect(parseClaimQuery(params)).toMatchObject({ ok: true, value: { q: null, cursor: null } });
  });

  it.each([
    ["q=lake", "relevance", "desc"],
    ["q=lake&sort=updated", "updated", "desc"],
    ["q=A2-14", "ref", "asc"],
    ["sort=relevance", "ref", "asc"],
    ["sort=speaker&direction=desc", "speaker", "desc"],
  ])("sorts %s by %s, %s", (address, sort, direction) => {
    expect(parseClaimQuery(new URLSearchParams(address))).toMatchObject({
      ok: true,
      value: { sort, direction },
    });
  });

  it.each([
    ["status=done", "status"],
    ["kind=colour", "kind"],
    ["assignee=bob", "assignee"],
    ["sort=colour", "sort"],
    ["limit=0", "limit"],
    ["limit=201", "limit"],
    ["limit=9e9", "limit"],
    ["unit=%00", "unit"],
    [`q=${"x".repeat(10_000)}`, "q"],
    ["q=a%00b", "q"],
    ["cursor=abc", "cursor"],
    ["cursor=%F0%9F%9A%80", "cursor"],
    [`cursor=${"x".repeat(3000)}`, "cursor"],
  ])("refuses %.40s, and says where", (address, field) => {
    const parsed = parseClaimQuery(new URLSearchParams(address));
    expect(parsed).toMatchObject({ ok: false, error: { code: "invalid" } });
    expect(Object.keys(parsed.ok ? {} : parsed.error.fields)).toEqual([field]);
  });

  it("refuses a cursor of another order", () => {
    const id = newId();
    const at = encodeCursor({ sort: "ref", direction: "asc", going: "next", key: [id, 3] });
    expect(parseClaimQuery(new URLSearchParams({ cursor: at }))).toMatchObject({ ok: true });
    const other = new URLSearchParams({ cursor: at, sort: "updated" });
    expect(parseClaimQuery(other)).toMatchObject({
      ok: false,
      error: { fields: { cursor: expect.stringContaining("another order") } },
    });
  });
});

const forge = (value: unknown) => btoa(JSON.stringify(value)).replaceAll("=", "");

describe("a cursor", () => {
  it("is never read from what is none", () => {
    fc.assert(fc.property(fc.string(), (text) => decodeCursor(text) === null));
    for (const value of [null, 1, {}, [], ["ref"], ["ref", "asc", "next", "1; DROP", 1]]) {
      expect(decodeCursor(forge(value))).toBeNull();
    }
    const at = ["ref", "asc", "next", newId()];
    expect(decodeCursor(forge([...at, 1]))).not.toBeNull();
    for (const number of [0, 1.5, "1", 2 ** 31, null]) {
      expect(decodeCursor(forge([...at, number]))).toBeNull();
    }
    expect(decodeCursor(forge(["speaker", "asc", "next", "a\0b", newId(), 1]))).toBeNull();
  });
});
