import { type Actor, roleAtLeast } from "@/lib/core/actor";
import { fail, ok, type Result } from "@/lib/core/result";

export const CLAIM_STATUSES = [
  "unreviewed",
  "in_review",
  "verified",
  "disputed",
  "needs_context",
  "unverifiable",
] as const;
export type ClaimStatus = (typeof CLAIM_STATUSES)[number];

export const VERDICTS = ["verified", "disputed", "needs_context", "unverifiable"] as const;
export type Verdict = (typeof VERDICTS)[number];

export const STANCES = ["supports", "refutes", "context"] as const;
export type Stance = (typeof STANCES)[number];

export const CLAIM_KINDS = [
  "figure",
  "event",
  "attribution",
  "comparison",
  "institution",
  "history",
  "causal",
] as const;
export type ClaimKind = (typeof CLAIM_KINDS)[number];

export const QUALIFIERS = [
  "exactly",
  "about",
  "more_than",
  "at_least",
  "less_than",
  "nearly",
] as const;
export type Qualifier = (typeof QUALIFIERS)[number];

export const ANCHOR_STATES = ["exact", "moved", "edited", "ambiguous", "orphan"] as const;

/** What a desk asks for before a verdict stands. */
export type EvidenceRule = {
  /** How many pieces of evidence of the fitting stance `verified` and `disputed` need; 0 asks for none. */
  evidenceMinimum: number;
  /** Whether at least one of them must be a primary source. */
  primaryRequired: boolean;
  /** Whether every verdict needs written reasons. */
  reasonRequired: boolean;
  /** The kinds of claim for which `verified` and `disputed` need {@link INDEPENDENT_NEEDED} sources. */
  independentKinds: readonly ClaimKind[];
};

/** How many sources that do not repeat one another are asked for, where a desk asks for them. */
export const INDEPENDENT_NEEDED = 2;

export type EvidenceFact = {
  id: string;
  stance: Stance;
  sourceType: "primary" | "secondary";
  /** `rootId`: the source at the head of what this one repeats; its own id if it repeats none. */
  source: { rootId: string };
};

export type VerdictError = {
  code:
    | "role_too_low"
    | "already_decided"
    | "reasons_missing"
    | "evidence_missing"
    | "primary_missing"
    | "independent_missing"
    | "evidence_unknown";
  message: string;
};

/** Whether a status is somebody's verdict. */
export function isVerdict(status: ClaimStatus): status is Verdict {
  return (VERDICTS as readonly string[]).includes(status);
}

/** Whether two claims that say the same have been given verdicts that differ. */
export function verdictsDisagree(one: ClaimStatus, other: ClaimStatus): boolean {
  return isVerdict(one) && isVerdict(other) && one !== other;
}

/** The stance that evidence must take to carry a verdict; null where any will do. */
export function fittingStance(verdict: Verdict): Stance | null {
  if (verdict === "verified") return "supports";
  if (verdict === "disputed") return "refutes";
  return null;
}

/** How many sources stand behind some evidence, those that repeat one source counted as that one. */
export function independentSources(evidence: readonly Pick<EvidenceFact, "source">[]): number {
  return new Set(evidence.map(({ source }) => source.rootId)).size;
}

type VerdictInput = {
  kind: ClaimKind;
  status: ClaimStatus;
  verdict: Verdict;
  reasons: string;
  /** The evidence that the verdict rests on, as chosen; each must be on the claim. */
  evidenceIds: readonly string[];
  evidence: readonly EvidenceFact[];
  rule: EvidenceRule;
  actor: Actor;
  /** A verdict that came in since the reviewer last saw the claim; null when there was none. */
  meanwhile: Verdict | null;
};

/**
 * Decides what a verdict does to a claim: the one place where a claim gets a verdict.
 *
 * From `unreviewed` and `in_review` the claim takes the verdict as its status. Where somebody else
 * decided while this reviewer was writing, both verdicts are kept: if they agree the status stays,
 * if not the claim is in review again, for a person to settle.
 */
export function decideVerdict(input: VerdictInput): Result<ClaimStatus, VerdictError> {
  const { status, verdict } = input;
  if (!roleAtLeast(input.actor.role, "checker")) {
    return fail({ code: "role_too_low", message: "A viewer cannot give a verdict." });
  }
  if (isVerdict(status) && input.meanwhile === null) {
    return fail({
      code: "already_decided",
      message: "This claim has a verdict. Reopen it, with a reason, to give another.",
    });
  }
  const unmet = unmetRule(input);
  if (unmet) return fail(unmet);
  if (!isVerdict(status)) {
    // Two verdicts that differ keep a claim in review until somebody who has seen both decides.
    const differs = input.meanwhile !== null && input.meanwhile !== verdict;
    return ok(differs ? "in_review" : verdict);
  }
  return ok(status === verdict ? status : "in_review");
}

function unmetRule(input: VerdictInput): VerdictError | null {
  const { verdict, rule } = input;
  if (rule.reasonRequired && input.reasons.trim() === "") {
    return { code: "reasons_missing", message: "Say why: this desk asks for written reasons." };
  }
  const chosen = input.evidence.filter((piece) => input.evidenceIds.includes(piece.id));
  if (chosen.length !== new Set(input.evidenceIds).size) {
    return {
      code: "evidence_unknown",
      message: "A piece of evidence that the verdict rests on is no longer on the claim.",
    };
  }
  const stance = fittingStance(verdict);
  if (stance === null) return null;
  const fitting = chosen.filter((piece) => piece.stance === stance);
  if (fitting.length < rule.evidenceMinimum) {
    return { code: "evidence_missing", message: evidenceMessage(verdict, stance, rule) };
  }
  const primaryAsked = rule.primaryRequired && rule.evidenceMinimum > 0;
  if (primaryAsked && !fitting.some((piece) => piece.sourceType === "primary")) {
    return {
      code: "primary_missing",
      message: "This desk asks for at least one primary source behind this verdict.",
    };
  }
  if (independenceAsked(rule, input.kind) && independentSources(fitting) < INDEPENDENT_NEEDED) {
    return { code: "independent_missing", message: independenceMessage(input.kind) };
  }
  return null;
}

/** Whether a desk asks for sources that do not repeat one another behind a claim of this kind. */
export function independenceAsked(rule: EvidenceRule, kind: ClaimKind): boolean {
  return rule.independentKinds.includes(kind);
}

function independenceMessage(kind: ClaimKind): string {
  return `For a claim of the kind “${kind}” this desk asks for two independent sources: links that go back to the same source count as one.`;
}

function evidenceMessage(verdict: Verdict, stance: Stance, rule: EvidenceRule): string {
  const count = rule.evidenceMinimum === 1 ? "one piece" : `${rule.evidenceMinimum} pieces`;
  const what = stance === "supports" ? "supports" : "refutes";
  return `“${verdict}” needs at least ${count} of evidence that ${what} the claim, chosen for it.`;
}

export type TransitionError = {
  code: "role_too_low" | "refused_transition" | "reasons_missing";
  message: string;
};

type TransitionInput = {
  from: ClaimStatus;
  to: ClaimStatus;
  reason: string;
  actor: Actor;
  assigneeId: string | null;
};

/**
 * Decides a change of status that is no verdict: taking a claim into review, putting it back, and
 * reopening one that has a verdict (which needs a reason). Verdicts go through {@link decideVerdict}.
 */
export function decideTransition(input: TransitionInput): Result<ClaimStatus, TransitionError> {
  const { from, to } = input;
  if (!roleAtLeast(input.actor.role, "checker")) {
    return fail({ code: "role_too_low", message: "A viewer cannot change a claim's status." });
  }
  if (isVerdict(from) && to === "in_review") {
    if (input.reason.trim() !== "") return ok(to);
    return fail({ code: "reasons_missing", message: "Say why the claim is opened again." });
  }
  if (from === "unreviewed" && to === "in_review") return ok(to);
  if (from === "in_review" && to === "unreviewed") {
    const mine = input.assigneeId === null || input.assigneeId === input.actor.memberId;
    if (mine || roleAtLeast(input.actor.role, "editor")) return ok(to);
    return fail({
      code: "refused_transition",
      message: "Somebody else is reviewing this claim; an editor can put it back.",
    });
  }
  return fail({
    code: "refused_transition",
    message: `A claim that is “${from.replace("_", " ")}” cannot become “${to.replace("_", " ")}” this way.`,
  });
}

/** A claim's reference as people write it: article number, a dash, the claim's number. */
export function claimRef(articleNumber: number, claimNumber: number): string {
  return `A${articleNumber}-${claimNumber}`;
}

/** Reads a reference ("A2-14", case ignored); null when it is none. */
export function parseClaimRef(ref: string): { article: number; claim: number } | null {
  const match = /^a(\d{1,6})-(\d{1,6})$/i.exec(ref.trim());
  return match ? { article: Number(match[1]), claim: Number(match[2]) } : null;
}
