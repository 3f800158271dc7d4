import { z } from "zod";
import { decodeOpaque, encodeOpaque } from "@/lib/core/opaque-cursor";
import { claimRef } from "@/lib/features/claims/domain";
import type { Prisma } from "@/lib/platform/db/generated/client";
import type { WorkspaceScope } from "@/lib/platform/scope";
import { toLinkView } from "./data";
import { type Trouble, TROUBLES } from "./domain";
import { linkViewSchema } from "./schema";

const PAGE = 50;
const MOST_CLAIMS = 5;

const emptyAsNone = (value: unknown) => (value === "" ? undefined : value);

/** Where in the list to go on: behind the link of this source, in its state since then. */
const placeSchema = z.tuple([z.iso.datetime(), z.uuid()]);

/** What the address of the page and of the API says; without `since`, what went wrong since the last report. */
export const troubleQuerySchema = z.object({
  state: z.preprocess(emptyAsNone, z.enum(TROUBLES).optional()),
  since: z.preprocess(emptyAsNone, z.enum(["report", "ever"]).default("report")),
  cursor: z.preprocess(emptyAsNone, z.string().max(200).optional()).transform((text, context) => {
    if (text === undefined) return null;
    const place = placeSchema.safeParse(decodeOpaque(text));
    if (place.success) return place.data;
    context.addIssue({ code: "custom", message: "This is no place in the list." });
    return z.NEVER;
  }),
});
export type TroubleQuery = z.output<typeof troubleQuerySchema>;

/** A link that something is wrong with, and what rests on its source. */
export const troubleSchema = z.object({
  link: linkViewSchema,
  title: z.string(),
  snapshotId: z.string().nullable().describe("The newest snapshot that was kept of it."),
  claims: z
    .array(z.object({ ref: z.string(), statement: z.string(), article: z.string() }))
    .describe(
      "The first of those that have evidence from this source; `article` is its short name.",
    ),
  claimCount: z.int(),
});
export type TroubleView = z.infer<typeof troubleSchema>;

export type TroublePage = {
  troubles: TroubleView[];
  /** The cursor of the next page; null at the end. */
  next: string | null;
  /** When the last report was taken, which the list begins at; null where there was none or all is asked. */
  since: string | null;
};

/** The links of the desk that something is wrong with, what went wrong last on top. */
export async function listTroubles(
  scope: WorkspaceScope,
  { state, since, cursor }: TroubleQuery,
): Promise<TroublePage> {
  const { db, workspaceId } = scope;
  const report = since === "ever" ? null : await lastReport(scope);
  const states: Trouble[] = state ? [state] : [...TROUBLES];
  const records = await db.prisma.watchedLink.findMany({
    where: {
      workspaceId,
      state: { in: states },
      ...(report && { since: { gt: report } }),
      source: { evidence: { some: LIVE } },
      ...(cursor && {
        OR: [
          { since: { lt: new Date(cursor[0]) } },
          { since: new Date(cursor[0]), sourceId: { lt: cursor[1] } },
        ],
      }),
    },
    orderBy: [{ since: "desc" }, { sourceId: "desc" }],
    take: PAGE + 1,
    include: { source: { select: SOURCE } },
  });
  const shown = records.slice(0, PAGE);
  const last = shown.at(-1);
  return {
    troubles: shown.map(toTrouble),
    next:
      last && records.length > PAGE
        ? encodeOpaque([last.since.toISOString(), last.sourceId])
        : null,
    since: report?.toISOString() ?? null,
  };
}

const LIVE = { removedAt: null, claim: { deletedAt: null } } as const;

const SOURCE = {
  title: true,
  snapshots: {
    where: { state: "kept" },
    orderBy: [{ askedAt: "desc" }, { id: "desc" }],
    take: 1,
    select: { id: true },
  },
  evidence: {
    where: LIVE,
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: {
      claim: {
        select: {
          id: true,
          number: true,
          statement: true,
          article: { select: { number: true, slug: true } },
        },
      },
    },
  },
} as const satisfies Prisma.SourceSelect;

type TroubleRecord = Prisma.WatchedLinkGetPayload<{
  include: { source: { select: typeof SOURCE } };
}>;

function toTrouble({ source, ...link }: TroubleRecord): TroubleView {
  const claims = [...new Map(source.evidence.map(({ claim }) => [claim.id, claim])).values()];
  return {
    link: toLinkView(link),
    title: source.title,
    snapshotId: source.snapshots[0]?.id ?? null,
    claims: claims.slice(0, MOST_CLAIMS).map(({ number, statement, article }) => ({
      ref: claimRef(article.number, number),
      statement,
      article: article.slug,
    })),
    claimCount: claims.length,
  };
}

async function lastReport({ db, workspaceId }: WorkspaceScope): Promise<Date | null> {
  const { rows } = await db.pool.query<{ at: Date }>(
    `SELECT created_at AS at FROM audit_events
      WHERE workspace_id = $1 AND type = 'report.exported' ORDER BY sequence DESC LIMIT 1`,
    [workspaceId],
  );
  return rows[0]?.at ?? null;
}
