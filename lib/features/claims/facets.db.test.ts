import { beforeAll, describe, expect, inject, it } from "vitest";
import { newId } from "@/lib/core/ids";
import { testDatabase } from "@/lib/platform/testing/test-database";
import type { WorkspaceScope } from "@/lib/platform/scope";
import { CLAIM_KINDS, CLAIM_STATUSES } from "./domain";
import { claimFacets } from "./facets";
import { changeStatus } from "./mutations";
import { CLAIM_FACETS, type ClaimFacet, type ClaimQuery, LINKED_VALUES } from "./query";
import {
  ask,
  chance,
  type Fact,
  fillDesks,
  oneOf,
  refs,
  type SearchDesks,
  UNITS,
  walk,
} from "./search-fixture";

const db = testDatabase();
let desk: SearchDesks["desk"];
let claims: Fact[];

beforeAll(async () => {
  ({ desk, claims } = await fillDesks(db));
});

const listed = () => claims.filter((claim) => !claim.archived);

/** The values of each facet that a claim has. */
const valuesOf: Record<ClaimFacet, (claim: Fact) => string[]> = {
  status: (claim) => [claim.status],
  article: (claim) => [claim.article],
  kind: (claim) => [claim.kind],
  speaker: (claim) => [claim.speaker ?? ""],
  assignee: (claim) => [claim.assignee?.memberId ?? "none"],
  evidence: (claim) => [claim.evidence > 0 ? "has" : "none"],
  linked: (claim) => [claim.linked],
  unit: (claim) => [...new Set(claim.units)],
};

function passes(claim: Fact, query: ClaimQuery, facet: ClaimFacet): boolean {
  const me = desk.checker.actor.memberId!;
  const wanted = query[facet].map((value) => (value === "me" ? me : value));
  return wanted.length === 0 || valuesOf[facet](claim).some((value) => wanted.includes(value));
}

/** What a query finds, said without SQL; `without` leaves the filter of one facet out. */
function expected(query: ClaimQuery, without?: ClaimFacet): Fact[] {
  const facets = CLAIM_FACETS.filter((facet) => facet !== without);
  return claims.filter(
    (claim) =>
      (query.archived || !claim.archived) && facets.every((facet) => passes(claim, query, facet)),
  );
}

/** The counts of one facet, by going through every claim. */
function counted(query: ClaimQuery, facet: ClaimFacet): Map<string, number> {
  const counts = new Map<string, number>();
  for (const claim of expected(query, facet)) {
    for (const value of valuesOf[facet](claim)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

const choices: Record<ClaimFacet, () => string[]> = {
  status: () => [...CLAIM_STATUSES],
  article: () => ["article-1", "article-2", "article-3", "nowhere"],
  kind: () => [...CLAIM_KINDS],
  speaker: () => ["", "Ada Lovelace", "ada lovelace", "Nobody At All"],
  assignee: () => [...claims.flatMap(valuesOf.assignee), "me", newId()],
  evidence: () => ["has", "none"],
  linked: () => [...LINKED_VALUES],
  unit: () => [...UNITS, "no such unit"],
};

async function statusOf(scope: WorkspaceScope, raw: object): Promise<Map<string, number>> {
  const { facets } = await claimFacets(scope, ask(raw));
  return new Map(facets.status.values.map(({ value, count }) => [value, count]));
}

function randomQuery(): ClaimQuery {
  const raw: Record<string, string | string[]> = { archived: String(chance(2)) };
  for (const facet of CLAIM_FACETS) {
    if (chance(3) > 0) continue;
    raw[facet] = Array.from({ length: 1 + chance(3) }, () => oneOf(choices[facet]()));
  }
  return ask(raw);
}

describe("filters and facets", () => {
  it("agree with going through every claim", async () => {
    for (let round = 0; round < 25; round += 1) {
      const query = randomQuery();
      const found = await walk(desk.checker, {
        ...query,
        archived: query.archived ? "1" : "0",
        cursor: undefined,
        limit: 200,
      });
      expect(refs(found), JSON.stringify(query)).toEqual(refs(expected(query)));
      const { total, facets } = await claimFacets(desk.checker, query);
      expect(total).toBe(found.length);
      for (const facet of CLAIM_FACETS) {
        const counts = new Map(facets[facet].values.map(({ value, count }) => [value, count]));
        expect(counts, `${facet} of ${JSON.stringify(query)}`).toEqual(counted(query, facet));
        expect(facets[facet].more).toBe(0);
      }
    }
  });

  it("count what is searched for alone", async () => {
    const query = ask({ q: "railways", status: ["verified", "disputed"] });
    const { facets, total } = await claimFacets(desk.viewer, query);
    const found = listed().filter((claim) => claim.statement.includes("railways"));
    expect(total).toBe(found.filter((claim) => passes(claim, query, "status")).length);
    const verified = facets.status.values.find(({ value }) => value === "in_review");
    expect(verified?.count).toBe(found.filter((claim) => claim.status === "in_review").length);
  });

  it("name articles and people, and find a value by its name", async () => {
    const { facets } = await claimFacets(desk.viewer, ask({ speaker: "Émile Zola" }), {
      speaker: "ADA",
    });
    expect(facets.article.values.map(({ label }) => label).toSorted()).toEqual([
      "A1 Article 1",
      "A3 Article 3",
      "A4 Article 4",
    ]);
    expect(new Set(facets.assignee.values.map(({ label }) => label))).toContain("twin");
    expect(facets.speaker.values.map(({ value }) => value).toSorted()).toEqual([
      "Ada Lovelace",
      "ada lovelace",
      "Émile Zola",
    ]);
  });

  it("count anew what somebody has changed, and by whom it is asked", async () => {
    const before = await statusOf(desk.editor, {});
    expect(await statusOf(desk.editor, { sort: "updated", limit: 7 })).toEqual(before);
    const claim = listed().find(({ status }) => status === "unreviewed")!;
    const change = { claimId: claim.id, revision: 1, to: "in_review" as const, reason: "" };
    expect(await changeStatus(desk.editor, change)).toMatchObject({ ok: true });
    const after = await statusOf(desk.editor, {});
    expect(after.get("in_review")).toBe((before.get("in_review") ?? 0) + 1);
    expect(after.get("unreviewed") ?? 0).toBe((before.get("unreviewed") ?? 0) - 1);
    const mine = await statusOf(desk.editor, { assignee: "me" });
    expect(await statusOf(desk.checker, { assignee: "me" })).not.toEqual(mine);
  });

  // The embedded database runs one transaction at a time.
  const onServer = "url" in inject("testDatabase");
  it.runIf(onServer)(
    "count a change that was begun before another, and made after it",
    async () => {
      const [slow, quick] = listed().filter(({ status }) => status === "verified");
      const writer = await db.pool.connect();
      await writer.query("BEGIN");
      await writer.query("UPDATE claims SET status = 'disputed' WHERE id = $1", [slow!.id]);
      await writer.query(
        `INSERT INTO audit_events (id, workspace_id, channel, type, payload)
       VALUES ($1, $2, 'system', 'claim.status_changed', '{}')`,
        [newId(), desk.workspaceId],
      );
      const change = {
        claimId: quick!.id,
        revision: 1,
        to: "in_review" as const,
        reason: "Again.",
      };
      expect(await changeStatus(desk.editor, change)).toMatchObject({ ok: true });
      const before = await statusOf(desk.editor, {});
      await writer.query("COMMIT");
      writer.release();
      const after = await statusOf(desk.editor, {});
      expect(after.get("disputed")).toBe((before.get("disputed") ?? 0) + 1);
    },
  );
});
