import { z } from "zod";
import { line, optionalLine, prose } from "@/lib/core/text-fields";
import {
  ANCHOR_STATES,
  CLAIM_KINDS,
  CLAIM_STATUSES,
  QUALIFIERS,
  STANCES,
  VERDICTS,
} from "./domain";

const MAX_STATEMENT = 2000;
const MAX_REASONS = 10_000;
const MAX_FIGURES = 20;
const MAX_BULK = 500;

/** An exact decimal as text; the scale is multiplied out ("165000000", not "165 million"). */
export const decimalText = z
  .string()
  .trim()
  .regex(/^-?\d{1,30}(\.\d{1,15})?$/, "Write a plain decimal, such as 27000 or 0.5.")
  .transform(canonicalDecimal);

function canonicalDecimal(text: string): string {
  const [whole = "0", fraction = ""] = text.replace("-", "").split(".");
  const digits = whole.replace(/^0+(?=\d)/, "");
  const decimals = fraction.replace(/0+$/, "");
  const value = decimals === "" ? digits : `${digits}.${decimals}`;
  return text.startsWith("-") && value !== "0" ? `-${value}` : value;
}

/** A typed quantity. `value` is null where the text is vague ("several billion"). */
export const figureSchema = z.object({
  value: z
    .union([z.literal("").transform(() => null), decimalText])
    .nullable()
    .default(null),
  unit: line(80),
  qualifier: z.enum(QUALIFIERS),
  measures: line(300),
  subject: optionalLine(300),
  period: optionalLine(200),
});
export type Figure = z.output<typeof figureSchema>;

/** What a claim says: the part that a verdict is about. */
export const claimContentSchema = z.object({
  statement: prose(MAX_STATEMENT).refine((text) => text !== "", "A claim needs a statement."),
  kind: z.enum(CLAIM_KINDS),
  speaker: optionalLine(200),
  figures: z.array(figureSchema).max(MAX_FIGURES, `At most ${MAX_FIGURES} figures.`).default([]),
});
export type ClaimContent = z.output<typeof claimContentSchema>;

const revision = z.int().min(1);

/** A half-open range of a version's text, in UTF-16 code units. */
export const rangeSchema = z
  .object({ start: z.int().min(0), end: z.int().min(1) })
  .refine((range) => range.end > range.start, "Select some text.");

export const createClaimSchema = z.object({
  articleId: z.uuid(),
  versionId: z.uuid(),
  range: rangeSchema,
  content: claimContentSchema,
});

export const editClaimSchema = z.object({
  claimId: z.uuid(),
  revision,
  content: claimContentSchema,
});

export const assignClaimSchema = z.object({
  claimId: z.uuid(),
  revision,
  assigneeId: z.uuid().nullable(),
});

export const transitionSchema = z.object({
  claimId: z.uuid(),
  revision,
  to: z.enum(["unreviewed", "in_review"]),
  reason: prose(MAX_REASONS).default(""),
});

export const splitClaimSchema = z.object({
  claimId: z.uuid(),
  revision,
  /** What the claim itself keeps. */
  first: claimContentSchema,
  /** What becomes a claim of its own, and where it stands; null takes the place of the first. */
  second: claimContentSchema,
  secondRange: rangeSchema.nullable().default(null),
});

export const mergeClaimsSchema = z.object({
  claimId: z.uuid(),
  revision,
  /** The claim that goes, with its evidence and notes taken over. */
  fromId: z.uuid(),
  fromRevision: revision,
  content: claimContentSchema,
});

export const claimIdSchema = z.object({ claimId: z.uuid() });
export const deleteClaimSchema = z.object({ claimId: z.uuid(), revision });

export const bulkClaimsSchema = z.object({
  claims: z
    .array(z.object({ claimId: z.uuid(), revision }))
    .min(1, "Choose at least one claim.")
    .max(MAX_BULK, `At most ${MAX_BULK} claims at once.`),
  change: z.discriminatedUnion("type", [
    z.object({ type: z.literal("assign"), assigneeId: z.uuid().nullable() }),
    z.object({
      type: z.literal("status"),
      to: z.enum(["unreviewed", "in_review"]),
      reason: prose(MAX_REASONS).default(""),
    }),
  ]),
});

// ---- what goes out ----

const person = z.object({ memberId: z.string(), name: z.string() });

/** Where a claim stands in one version; start and end in UTF-16 code units, null when orphaned. */
export const anchorViewSchema = z.object({
  versionId: z.string(),
  versionNumber: z.int(),
  start: z.int().nullable(),
  end: z.int().nullable(),
  exact: z.string(),
  prefix: z.string(),
  suffix: z.string(),
  state: z.enum(ANCHOR_STATES),
  /** Whether the place stands: carried over without doubt, or decided by a person. */
  settled: z.boolean(),
});
export type AnchorView = z.infer<typeof anchorViewSchema>;

/** A claim as lists and panels show it. */
export const claimViewSchema = z.object({
  id: z.string(),
  ref: z.string(),
  number: z.int(),
  articleId: z.string(),
  articleSlug: z.string(),
  articleNumber: z.int(),
  kind: z.enum(CLAIM_KINDS),
  statement: z.string(),
  speaker: z.string().nullable(),
  status: z.enum(CLAIM_STATUSES),
  assignee: person.nullable(),
  revision: z.int(),
  contentRevision: z.int(),
  figures: z.array(
    z.object({
      value: z.string().nullable(),
      unit: z.string(),
      qualifier: z.enum(QUALIFIERS),
      measures: z.string(),
      subject: z.string().nullable(),
      period: z.string().nullable(),
    }),
  ),
  anchors: z.array(anchorViewSchema),
  createdAt: z.string(),
  updatedAt: z.string(),
  deletedAt: z.string().nullable(),
});
export type ClaimView = z.infer<typeof claimViewSchema>;

/** A claim as the article's page lists it: without what only the API needs, with what hangs on it. */
export type DeskClaim = Pick<
  ClaimView,
  | "id"
  | "ref"
  | "number"
  | "kind"
  | "statement"
  | "speaker"
  | "status"
  | "assignee"
  | "revision"
  | "contentRevision"
  | "figures"
> & {
  anchors: Omit<AnchorView, "prefix" | "suffix">[];
  counts: { evidence: number; notes: number };
};

/** A claim that is off the desk: deleted, or merged into another of its article. */
export type GoneClaim = {
  id: string;
  ref: string;
  statement: string;
  /** The reference of the claim that it became part of. */
  mergedInto: string | null;
  /** Who took it off; null for the command line. */
  by: string | null;
  at: string;
};

export const verdictSchema = z.enum(VERDICTS);
export const stanceSchema = z.enum(STANCES);
export const statusSchema = z.enum(CLAIM_STATUSES);
