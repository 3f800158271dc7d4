import { describe, expect, it } from "vitest";
import { type Actor, ROLES } from "@/lib/core/actor";
import {
  CLAIM_STATUSES,
  type ClaimStatus,
  claimRef,
  decideTransition,
  decideVerdict,
  type EvidenceFact,
  type EvidenceRule,
  isVerdict,
  parseClaimRef,
  VERDICTS,
  type Verdict,
} from "./domain";

const checker: Actor = { memberId: "me", role: "checker" };
const rule: EvidenceRule = {
  evidenceMinimum: 1,
  primaryRequired: false,
  reasonRequired: true,
  independentKinds: [],
};
const supporting: EvidenceFact = {
  id: "s",
  stance: "supports",
  sourceType: "secondary",
  source: { rootId: "release" },
};
const refuting: EvidenceFact = {
  id: "r",
  stance: "refutes",
  sourceType: "primary",
  source: { rootId: "register" },
};

function verdict(overrides: Partial<Parameters<typeof decideVerdict>[0]> = {}) {
  return decideVerdict({
    kind: "figure",
    status: "in_review",
    verdict: "verified",
    reasons: "The register says so.",
    evidenceIds: ["s"],
    evidence: [supporting, refuting],
    rule,
    actor: checker,
    meanwhile: null,
    ...overrides,
  });
}

const refused = (code: string) => ({ ok: false, error: { code } });

describe("decideVerdict", () => {
  it.each(["unreviewed", "in_review"] as const)("takes a verdict from %s", (status) => {
    expect(verdict({ status })).toEqual({ ok: true, value: "verified" });
  });

  it.each(VERDICTS)("asks for a reopening first when the claim is %s", (status) => {
    expect(verdict({ status })).toMatchObject(refused("already_decided"));
  });

  it.each([
    ["verified", ["r"], "evidence_missing"],
    ["disputed", ["s"], "evidence_missing"],
    ["verified", [], "evidence_missing"],
    ["verified", ["s", "gone"], "evidence_unknown"],
  ] as const)("refuses %s on %j", (given, evidenceIds, code) => {
    expect(verdict({ verdict: given, evidenceIds })).toMatchObject(refused(code));
  });

  it.each(["needs_context", "unverifiable"] as const)("lets %s stand without evidence", (given) => {
    expect(verdict({ verdict: given, evidenceIds: [] })).toEqual({ ok: true, value: given });
  });

  it("counts a piece of evidence once, however often it is named", () => {
    const two = { ...rule, evidenceMinimum: 2 };
    const result = verdict({ evidenceIds: ["s", "s"], rule: two });
    expect(result).toMatchObject(refused("evidence_missing"));
  });

  it("asks for reasons where the desk does, and not where it does not", () => {
    expect(verdict({ reasons: "  " })).toMatchObject(refused("reasons_missing"));
    const relaxed = { ...rule, reasonRequired: false };
    expect(verdict({ reasons: "", rule: relaxed }).ok).toBe(true);
  });

  it("asks for a primary source where the desk does", () => {
    const strict = { ...rule, primaryRequired: true };
    expect(verdict({ rule: strict })).toMatchObject(refused("primary_missing"));
    expect(verdict({ rule: strict, verdict: "disputed", evidenceIds: ["r"] }).ok).toBe(true);
  });

  it.each([
    ["one source twice", "release", "supports", false],
    ["a second that refutes", "register", "refutes", false],
    ["two sources", "register", "supports", true],
  ] as const)("asks for independent sources by kind of claim: %s", (_, rootId, stance, taken) => {
    const again: EvidenceFact = { ...supporting, id: "t", stance, source: { rootId } };
    const given = {
      evidence: [supporting, again],
      evidenceIds: ["s", "t"],
      rule: { ...rule, evidenceMinimum: 0, independentKinds: ["figure"] as const },
    };
    expect(verdict(given)).toMatchObject(taken ? { ok: true } : refused("independent_missing"));
    expect(verdict({ ...given, kind: "event" }).ok).toBe(true);
    expect(verdict({ ...given, verdict: "unverifiable" }).ok).toBe(true);
  });

  it("lets a relaxed desk decide without evidence", () => {
    expect(verdict({ evidenceIds: [], rule: { ...rule, evidenceMinimum: 0 } }).ok).toBe(true);
  });

  it("keeps the status when two people come to the same verdict at once", () => {
    const result = verdict({ status: "verified", meanwhile: "verified" });
    expect(result).toEqual({ ok: true, value: "verified" });
  });

  it("puts the claim in review again when two verdicts given at once differ", () => {
    const result = verdict({ status: "disputed", meanwhile: "disputed" });
    expect(result).toEqual({ ok: true, value: "in_review" });
  });

  it("leaves it in review when a third comes in after two that differ", () => {
    const result = verdict({ status: "in_review", meanwhile: "disputed" });
    expect(result).toEqual({ ok: true, value: "in_review" });
  });

  it("takes none from a viewer", () => {
    const actor: Actor = { memberId: "me", role: "viewer" };
    expect(verdict({ actor })).toMatchObject(refused("role_too_low"));
  });
});

const put = (actor: Actor) =>
  decideTransition({ from: "in_review", to: "unreviewed", reason: "", actor, assigneeId: "b" });

describe("decideTransition", () => {
  const allowed: Record<ClaimStatus, ClaimStatus[]> = {
    unreviewed: ["in_review"],
    in_review: ["unreviewed"],
    verified: ["in_review"],
    disputed: ["in_review"],
    needs_context: ["in_review"],
    unverifiable: ["in_review"],
  };
  const pairs = CLAIM_STATUSES.flatMap((from) => CLAIM_STATUSES.map((to) => [from, to] as const));

  it.each(pairs)("%s → %s", (from, to) => {
    const result = decideTransition({ from, to, reason: "why", actor: checker, assigneeId: null });
    expect(result.ok).toBe(allowed[from].includes(to));
  });

  it.each(VERDICTS)("reopens %s only with a reason", (from: Verdict) => {
    const result = decideTransition({
      from,
      to: "in_review",
      reason: " ",
      actor: checker,
      assigneeId: null,
    });
    expect(result).toMatchObject(refused("reasons_missing"));
  });

  it("lets nobody but an editor put back what somebody else reviews", () => {
    expect(put(checker)).toMatchObject(refused("refused_transition"));
    expect(put({ memberId: "me", role: "editor" }).ok).toBe(true);
    expect(put({ memberId: "b", role: "checker" }).ok).toBe(true);
  });

  it.each(ROLES)("knows the role %s", (role) => {
    const actor: Actor = { memberId: "me", role };
    const to = "in_review";
    const result = decideTransition({
      from: "unreviewed",
      to,
      reason: "",
      actor,
      assigneeId: null,
    });
    expect(result.ok).toBe(role !== "viewer");
  });
});

describe("references", () => {
  it("comes back from its text", () => {
    expect(parseClaimRef(claimRef(2, 14))).toEqual({ article: 2, claim: 14 });
    expect(parseClaimRef(" a2-14 ")).toEqual({ article: 2, claim: 14 });
  });

  it.each(["", "A2", "2-14", "A2-14x", "A-1", "A2-9999999"])("finds none in %j", (text) => {
    expect(parseClaimRef(text)).toBeNull();
  });

  it("knows a verdict from a status", () => {
    expect(CLAIM_STATUSES.filter(isVerdict)).toEqual([...VERDICTS]);
  });
});
