import { CLAIM_STATUSES } from "@/lib/features/claims/domain";
import type { ArticleExport, ClaimExport, CoverageExport } from "./export-schema";
import { noClaims, type Report } from "./report";
import { type ReportChoice, reportChoiceSchema } from "./schema";

// For the tests of the writers: a report without a database.

const TIME = "2026-11-21T04:00:00.000Z";
const SHA = "a".repeat(64);

export function sampleClaim(changes: Partial<ClaimExport> = {}): ClaimExport {
  return {
    ref: "A1-1",
    number: 1,
    statement: "China filed 67 % of the blockchain patents in 2018.",
    kind: "figure",
    speaker: null,
    figures: [
      {
        value: "67",
        unit: "%",
        qualifier: "about",
        measures: "share of patents",
        subject: "China",
        period: "2018",
      },
    ],
    status: "unreviewed",
    assignee: null,
    revision: 1,
    contentRevision: 1,
    createdAt: TIME,
    updatedAt: TIME,
    anchors: [
      {
        version: 1,
        sha256: SHA,
        start: 4,
        end: 24,
        exact: "filed 67 % of them",
        prefix: "China ",
        suffix: ".",
        state: "exact",
        method: null,
        score: null,
        fate: null,
        accepted: true,
        decision: null,
        byHand: false,
      },
    ],
    expectedAnchors: [],
    evidence: [],
    reviews: [],
    linked: [],
    notes: [],
    ...changes,
  };
}

export function sampleEvidence(
  changes: Partial<ClaimExport["evidence"][number]> = {},
): ClaimExport["evidence"][number] {
  return {
    id: "e1",
    url: "https://patents.example/2018",
    citation: null,
    source: { identity: "https://patents.example/2018", root: "https://patents.example/2018" },
    title: "Patent statistics 2018",
    publisher: "The office",
    stance: "supports",
    sourceType: "primary",
    quote: "67 per cent came from China",
    location: "page 4",
    proof: {
      outcome: "near",
      score: 0.9,
      differences: [{ quoted: "67", found: "76" }],
      values: [{ kind: "number", from: "67", to: "76" }],
      sha256: SHA,
      seenAt: TIME,
    },
    snapshot: { sha256: SHA, seenAt: TIME },
    link: { state: "dead", since: TIME, status: 404, movedTo: null },
    openedOn: "2026-11-20",
    archivedUrl: "https://archive.example/1",
    outsideVerdict: null,
    addedBy: "Ada",
    createdAt: TIME,
    updatedAt: TIME,
    removedAt: null,
    ...changes,
  };
}

export function sampleReview(
  changes: Partial<ClaimExport["reviews"][number]> = {},
): ClaimExport["reviews"][number] {
  return {
    id: "r1",
    verdict: "verified",
    reasons: "The office's own table says so.",
    reviewer: "Ada",
    claimRevision: 1,
    holds: true,
    statement: "China filed 67 % of the blockchain patents in 2018.",
    figures: [],
    evidence: ["e1"],
    createdAt: TIME,
    ...changes,
  };
}

export function sampleNote(
  changes: Partial<ClaimExport["notes"][number]> = {},
): ClaimExport["notes"][number] {
  return {
    id: "n1",
    body: "The year is **not** printed.",
    forReport: true,
    author: "Ben",
    createdAt: TIME,
    editedAt: null,
    ...changes,
  };
}

export function sampleCoverage(changes: Partial<CoverageExport> = {}): CoverageExport {
  return {
    version: 1,
    sentences: 3,
    claim: 1,
    noFact: 1,
    open: 1,
    flagged: 1,
    percent: 66,
    flaggedSentences: [{ start: 26, end: 41, text: "It grew by 8 %.", signs: ["figure"] }],
    ...changes,
  };
}

export function sampleArticle(changes: Partial<ArticleExport> = {}): ArticleExport {
  const number = changes.number ?? 1;
  return {
    slug: `article-${number}`,
    ref: `A${number}`,
    number,
    title: `Article ${number}`,
    publisher: "The Paper",
    author: null,
    publishedOn: "2019-11-14",
    deadline: null,
    sourceFile: `00${number}.txt`,
    archivedAt: null,
    versions: [
      {
        number: 1,
        kind: "reading-copy",
        sha256: SHA,
        length: 55,
        format: null,
        sourceFile: null,
        sourceUrl: null,
        fetchedAt: null,
        rawSha256: null,
        createdAt: TIME,
      },
    ],
    expectedVersions: [],
    ...changes,
  };
}

export const SAMPLE_BLOCK = { role: "paragraph" as const, level: null, start: 0, end: 55, page: 2 };

type Content = { article: ArticleExport; claims: ClaimExport[] };

/** A report of `contents`, its claims in batches of `size`. */
export function sampleReport(
  contents: Content[] = [{ article: sampleArticle(), claims: [sampleClaim()] }],
  {
    choice = {},
    size = 2,
    name = "The desk",
  }: { choice?: Partial<ReportChoice>; size?: number; name?: string } = {},
): Report {
  const claims = contents.flatMap((content) => content.claims);
  return {
    head: {
      workspace: {
        slug: "desk",
        name,
        evidenceRule: {
          evidenceMinimum: 1,
          primaryRequired: false,
          reasonRequired: true,
          independentKinds: ["figure"],
        },
        coverageRequired: false,
      },
      choice: { ...reportChoiceSchema.parse({}), ...choice },
      asOf: TIME,
      articles: contents.map(({ article, claims: own }) => ({ ...article, counts: countsOf(own) })),
    },
    claims: () => inBatches(claims, size),
    coverage: () => Promise.resolve(sampleCoverage()),
    lines: (statuses) =>
      inBatches(
        claims.filter((claim) => statuses.includes(claim.status)),
        size,
      ),
    blocks: async () => new Map([[1, [SAMPLE_BLOCK]]]),
  };
}

/** All that a writer writes, as one text. */
export async function textOf(chunks: AsyncIterable<string>): Promise<string> {
  let text = "";
  for await (const chunk of chunks) text += chunk;
  return text;
}

function countsOf(claims: readonly ClaimExport[]) {
  const counts = noClaims();
  for (const status of CLAIM_STATUSES) {
    counts[status] = claims.filter((claim) => claim.status === status).length;
  }
  return counts;
}

async function* inBatches<T>(items: readonly T[], size: number): AsyncGenerator<T[]> {
  for (let at = 0; at < items.length; at += size) yield items.slice(at, at + size);
}
