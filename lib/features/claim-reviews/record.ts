import { sha256 } from "@/lib/core/sha256";
import { outsideOf, outsideWords } from "@/lib/features/evidence/outside-words";
import type { CitedSource } from "@/lib/features/sources/record";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { shareOf } from "./ratings";
import { type OutsideVerdict, type OutsideVerdictView, outsideVerdictSchema } from "./schema";
import { proposedStance } from "./stance-proposal";

/** As sources have it: "en", "pt-BR". */
const LANGUAGE_TAG = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/u;
const [LONGEST_TITLE, LONGEST_PUBLISHER, LONGEST_CITATION] = [500, 300, 1000];

/**
 * What tells two outside verdicts of one source apart: SHA-256 over what was found of which claim, by
 * whom, when. The same review is the same however its page is fetched or described.
 */
export function fingerprintOf(verdict: OutsideVerdict): string {
  const { claim, claimant, reviewer, published, rating } = verdict;
  const { text, value, best, worst } = rating;
  return sha256(JSON.stringify([claim, claimant, reviewer, published, text, value, best, worst]));
}

/** The source that an outside verdict stands in: its page, or without an address its words. */
export function sourceOf({ claim, reviewer, title, url, language }: OutsideVerdict): CitedSource {
  const named = title ?? `Fact check: ${claim}`;
  return {
    url,
    citation:
      url === null ? cut(`${reviewer ?? "Nobody named"}: ${named}`, LONGEST_CITATION) : null,
    title: cut(named, LONGEST_TITLE),
    publisher: reviewer && cut(reviewer, LONGEST_PUBLISHER),
    kind: "news",
    language: language && LANGUAGE_TAG.test(language) ? language : null,
  };
}

function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).toWellFormed()}…`;
}

/** The columns of an outside verdict; the schema's numbers are exact, so they stay texts. */
export function columnsOf(verdict: OutsideVerdict) {
  const { claim, claimant, appearances, reviewer, url, title, language, published } = verdict;
  const { text, value, best, worst, explanation } = verdict.rating;
  return {
    fingerprint: fingerprintOf(verdict),
    claim,
    claimant,
    appearances,
    reviewer,
    url,
    title,
    language,
    publishedOn: published.day === null ? null : new Date(published.day),
    publishedAs: published.written,
    ratingText: text,
    ratingValue: value,
    bestRating: best,
    worstRating: worst,
    explanation,
  };
}

export type VerdictRow = Prisma.OutsideVerdictGetPayload<object>;

/** The reverse of {@link columnsOf}. */
export function verdictOf(row: VerdictRow): OutsideVerdict {
  const { claim, claimant, appearances, url, title, language, explanation } = row;
  const { reviewer, published, rating } = outsideOf(row);
  return outsideVerdictSchema.parse({
    claim,
    claimant,
    appearances,
    reviewer,
    url,
    title,
    language,
    published,
    rating: { ...rating, explanation },
  });
}

/** An outside verdict with what is told of it; `known` is what the desk has of it. */
export function viewOf(
  verdict: OutsideVerdict,
  known: Pick<OutsideVerdictView, "id" | "claims"> = { id: null, claims: [] },
): OutsideVerdictView {
  return {
    ...known,
    verdict,
    words: outsideWords(verdict),
    share: shareOf(verdict.rating),
    proposedStance: proposedStance(verdict),
  };
}
