import { formatNumber } from "@/lib/ui/format-number";
import { formatAbsolute, formatDay } from "@/lib/ui/format-time";
import { CLAIM_STATUSES, type ClaimStatus, independentSources } from "@/lib/features/claims/domain";
import { KIND_WORDS, STATUS_WORDS } from "@/lib/features/claims/words";
import { independenceWords } from "@/lib/features/evidence/evidence-words";
import { PROOF_WORDS, proofKind } from "@/lib/features/evidence/proof-words";
import { LINK_STATE_WORDS } from "@/lib/features/watching/words";
import { coverageSentence } from "@/lib/features/spotting/words";
import type { ArticleExport, ClaimExport, CoverageExport, WorkspaceExport } from "./export-schema";
import type { Place } from "./place";
import { claimCount, type ReportHead, type StatusCounts, totalCounts } from "./report";

export const TEXT_KIND_WORDS: Record<ArticleExport["versions"][number]["kind"], string> = {
  "reading-copy": "Reading copy",
  original: "Original",
  draft: "Draft",
};

export const SOURCE_WORDS: Record<ClaimExport["evidence"][number]["sourceType"], string> = {
  primary: "primary source",
  secondary: "secondary source",
};

const ANCHOR_STATE_WORDS: Record<Place["state"], string | null> = {
  exact: null,
  moved: "moved since",
  edited: "worded differently since",
  ambiguous: "one of several places",
  orphan: null,
};

const LISTS: readonly { title: string; statuses: readonly ClaimStatus[] }[] = [
  { title: "To act on", statuses: ["disputed", "needs_context", "unverifiable"] },
  { title: "Still open", statuses: ["unreviewed", "in_review"] },
];

/** What a list says that has no claims. */
export const NONE_LISTED = "None in this report.";

/** The lists that stand before the claims themselves, as far as the report has such claims. */
export function listsOf({ choice }: ReportHead) {
  return LISTS.flatMap(({ title, statuses }) => {
    const chosen = statuses.filter((status) => choice.statuses.includes(status));
    const words = chosen
      .map((status, index) => (index === 0 ? STATUS_WORDS[status] : lowerWord(status)))
      .join(", ");
    return chosen.length === 0 ? [] : [{ title, statuses: chosen, words }];
  });
}

function lowerWord(status: ClaimStatus): string {
  return STATUS_WORDS[status].toLowerCase();
}

/** "1 claim", "27,000 claims". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${formatNumber(count)} ${count === 1 ? one : many}`;
}

/** "21 November 2026 at 04:00 UTC". */
export function moment(time: string): string {
  return formatAbsolute(new Date(time), "UTC");
}

/** The day of a moment in UTC, "21 Nov 2026". */
export function dayOf(time: string): string {
  return formatDay(time.slice(0, 10));
}

/** "12 verified, 3 disputed", without what counts nothing; "no claims" for none at all. */
export function countWords(counts: StatusCounts): string {
  const parts = CLAIM_STATUSES.filter((status) => counts[status] > 0).map(
    (status) => `${formatNumber(counts[status])} ${lowerWord(status)}`,
  );
  return parts.length === 0 ? "no claims" : parts.join(", ");
}

/** What the report is about, in one sentence. */
export function scopeSentence(head: ReportHead): string {
  const claims = counted(claimCount(totalCounts(head.articles)), "claim");
  const articles = counted(head.articles.length, "article");
  return `${claims} in ${articles}: ${countWords(totalCounts(head.articles))}.`;
}

/** What was chosen for the report, a sentence each. */
export function choiceSentences({ choice }: ReportHead): string[] {
  const { articles, statuses, notes, history, archived } = choice;
  const every = archived
    ? "Every article of the desk, archived ones too"
    : "Every article of the desk";
  const words = statuses.map(lowerWord).join(", ");
  const noteWords = {
    report: "notes marked for the report",
    all: "all notes, internal ones too",
    none: "no notes",
  };
  return [
    articles === "all" ? `${every}.` : `${counted(articles.length, "chosen article")}.`,
    statuses.length === CLAIM_STATUSES.length
      ? "Claims in every status."
      : `Claims that are ${words}.`,
    `With ${noteWords[notes]}${history ? ", and the history of each claim" : ""}.`,
  ];
}

/** How the desk checks, a sentence each: what any reader needs to know to judge the verdicts. */
export function methodSentences({
  evidenceRule: rule,
  coverageRequired,
}: WorkspaceExport): string[] {
  return [
    "Each claim is one statement about the world that can be checked by itself, tied to the words in which the article makes it.",
    "A member of the desk reads it against sources, records each as evidence that supports it, refutes it or gives context, and gives a verdict under their own name.",
    ruleSentence(rule),
    ...independenceSentence(rule),
    "A verdict is about the claim as it stood. If its statement, speaker or figures change afterwards, the verdict no longer holds, and this report says so.",
    ...(coverageRequired
      ? ["Before an article is signed off, this desk asks that every sentence of it was looked at."]
      : []),
  ];
}

function independenceSentence({ independentKinds }: WorkspaceExport["evidenceRule"]): string[] {
  if (independentKinds.length === 0) return [];
  const kinds = independentKinds.map((kind) => `“${KIND_WORDS[kind]}”`).join(", ");
  return [
    `For claims of the kind ${kinds} it asks for two independent sources: links that go back to the same source count as one.`,
  ];
}

function ruleSentence(rule: WorkspaceExport["evidenceRule"]): string {
  const pieces = rule.evidenceMinimum === 1 ? "one piece" : `${rule.evidenceMinimum} pieces`;
  const primary = rule.primaryRequired ? ", a primary source among them" : "";
  const evidence =
    rule.evidenceMinimum === 0
      ? "This desk lets a verdict stand without evidence"
      : `Behind “verified” and “disputed” this desk asks for at least ${pieces} of evidence that supports or refutes the claim${primary}`;
  const reasons = rule.reasonRequired ? "for written reasons" : "for no written reasons";
  return rule.evidenceMinimum === 0
    ? `${evidence}, and asks ${reasons}.`
    : `${evidence}, and ${reasons}.`;
}

/** How far a text has been looked at: "Version 2: 68 % of 45 sentences looked at; 30 hold a claim…" */
export function coverageWords(coverage: CoverageExport): string {
  const { version, claim, noFact, open, flagged } = coverage;
  const parts = [
    `${formatNumber(claim)} with a claim`,
    `${formatNumber(noFact)} with nothing to check`,
    `${formatNumber(open)} not looked at`,
  ];
  const worth = flagged > 0 ? `, ${formatNumber(flagged)} of these with something to look up` : "";
  return `Version ${version}: ${coverageSentence(coverage)}; ${parts.join(", ")}${worth}.`;
}

export const FLAGGED_WORDS =
  "Not looked at, with a figure, a date, a name in quotes or a superlative";

const MOST_LISTED = 50;

/** The flagged sentences that a report for people lists, and how many it leaves out. */
export function listedSentences({ flaggedSentences }: CoverageExport) {
  const listed = flaggedSentences.slice(0, MOST_LISTED);
  return { listed, more: flaggedSentences.length - listed.length };
}

/** Where a claim stands: "Version 2, original, characters 1,204–1,262". */
export function placeWords({ version, kind, start, end, state }: Place): string {
  const kindWord = TEXT_KIND_WORDS[kind].toLowerCase();
  const span = `characters ${formatNumber(start)}–${formatNumber(end)}`;
  const doubt = ANCHOR_STATE_WORDS[state];
  return `Version ${version}, ${kindWord}, ${span}${doubt === null ? "" : ` (${doubt})`}`;
}

/**
 * In which versions nobody has said yet whether a claim stands where it was found, or at all; null
 * where all is settled.
 */
export function unsettledWords({ anchors }: Pick<ClaimExport, "anchors">): string | null {
  const open = anchors.filter(({ accepted, decision }) => !accepted && decision === null);
  if (open.length === 0) return null;
  const versions = open.map(({ version }) => version).join(", ");
  const where = open.length === 1 ? `version ${versions}` : `versions ${versions}`;
  return `Where it stands in ${where} is not settled: nobody has decided yet.`;
}

/** Which linked claims were judged in another way; null where none was. */
export function disagreementWords({ linked }: Pick<ClaimExport, "linked">): string | null {
  const others = linked.filter(({ disagrees }) => disagrees);
  if (others.length === 0) return null;
  const named = others.map(({ ref, status }) => `${ref} (${STATUS_WORDS[status].toLowerCase()})`);
  return `Judged in another way where the same is claimed: ${named.join(", ")}.`;
}

/** Why a verdict counts no more; null while it does. */
export function lapsedWords(review: ClaimExport["reviews"][number]): string | null {
  return review.holds
    ? null
    : "This verdict no longer holds: the claim, or evidence it rested on, was changed after it was given.";
}

/**
 * What is known of a piece of evidence beside what a person wrote: whether its quote was found, and how
 * it differs, the snapshot that proves it, and the state of its link where it is none to rely on.
 */
export function stateWords({
  proof,
  snapshot,
  link,
}: Pick<ClaimExport["evidence"][number], "proof" | "snapshot" | "link">): string[] {
  const words: string[] = [];
  if (proof) {
    const differs = proof.differences.map(
      ({ quoted, found }) => `“${quoted ?? ""}” is “${found ?? ""}” there`,
    );
    const found = `${PROOF_WORDS[proofKind(proof)]} in the page as it was on ${dayOf(proof.seenAt)}`;
    words.push(differs.length === 0 ? found : `${found}: ${differs.join("; ")}`);
  }
  if (snapshot) words.push(`snapshot of ${dayOf(snapshot.seenAt)}, SHA-256 ${snapshot.sha256}`);
  if (link && link.state !== "unchecked") {
    const moved = link.movedTo === null ? "" : `: ${link.movedTo}`;
    words.push(`${LINK_STATE_WORDS[link.state]} since ${dayOf(link.since)}${moved}`);
  }
  return words;
}

/** The evidence of a claim with a number that its verdicts can name, "E1" for the first. */
export function numberedEvidence(claim: ClaimExport) {
  return claim.evidence.map((piece, index) => ({ ...piece, label: `E${index + 1}` }));
}

/** "Rests on E1 and E2.", of a verdict that no longer holds "Rested on E1 (removed since)." */
export function groundsWords(review: ClaimExport["reviews"][number], claim: ClaimExport): string {
  const labels = numberedEvidence(claim)
    .filter((piece) => review.evidence.includes(piece.id))
    .map((piece) => (piece.removedAt === null ? piece.label : `${piece.label} (removed since)`));
  const rests = review.holds ? "Rests on" : "Rested on";
  if (labels.length === 0) return `${rests} no recorded evidence.`;
  const last = labels.at(-1)!;
  return `${rests} ${labels.length === 1 ? last : `${labels.slice(0, -1).join(", ")} and ${last}`}.`;
}

/** Which source a piece of evidence cites, and what that goes back to: "source: doi:10.1/a, …" */
export function sourceWords({ identity, root }: ClaimExport["evidence"][number]["source"]): string {
  const source = `source: ${identity}`;
  return root === identity ? source : `${source}, which goes back to ${root}`;
}

/** How many sources that do not repeat one another stand behind the evidence on a claim. */
export function independentOf(claim: ClaimExport): number {
  return independentSources(evidenceOn(claim));
}

/** "4 links, 1 independent source" of a claim; null for fewer than two pieces of evidence. */
export function independenceOf(claim: ClaimExport): string | null {
  return independenceWords(evidenceOn(claim));
}

function evidenceOn({ evidence }: ClaimExport) {
  return evidence
    .filter(({ removedAt }) => removedAt === null)
    .map(({ url, source }) => ({ url, source: { rootId: source.root } }));
}
