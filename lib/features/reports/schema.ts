import { z } from "zod";
import { CLAIM_STATUSES, type ClaimStatus } from "@/lib/features/claims/domain";

export const REPORT_FORMATS = ["html", "md", "csv", "json", "claimreview"] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

export const NOTE_CHOICES = ["report", "all", "none"] as const;

const MAX_SLUG = 120;
/** How many articles a choice can name. */
export const MAX_ARTICLES = 1000;

const slugs = z
  .array(
    z
      .string()
      .max(MAX_SLUG)
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "That is no article's address."),
  )
  .max(MAX_ARTICLES, `Name at most ${MAX_ARTICLES} articles, or all.`);

/** What goes into a report. */
export const reportChoiceSchema = z.object({
  /** Slugs of articles, archived ones too; or all of the desk. */
  articles: z.union([z.literal("all"), slugs.min(1)]).default("all"),
  statuses: z
    .array(z.enum(CLAIM_STATUSES))
    .min(1)
    .default([...CLAIM_STATUSES]),
  /** Only the notes marked for the report, all of them with the internal ones, or none. */
  notes: z.enum(NOTE_CHOICES).default("report"),
  history: z.boolean().default(false),
  /** Whether "all" means archived articles too. */
  archived: z.boolean().default(false),
});
export type ReportChoice = z.output<typeof reportChoiceSchema>;

/** The format's own choice where nothing was said: JSON is the desk's data and holds every note. */
export function defaultChoice(format: ReportFormat): ReportChoice {
  return reportChoiceSchema.parse({ notes: format === "json" ? "all" : "report" });
}

const oneOrMore = <T extends z.ZodType>(item: T) =>
  z.union([item.transform((one) => [one]), z.array(item).max(MAX_ARTICLES)]).optional();
const yesOrNo = z.enum(["yes", "no"]).optional();

/** A choice as an address has it: `?article=a-slug&article=another&status=verified&notes=all`. */
export const reportQuerySchema = z.object({
  article: oneOrMore(slugs.element).describe("Slug of an article; may come several times."),
  status: oneOrMore(z.enum(CLAIM_STATUSES)).describe("May come several times."),
  notes: z.enum(NOTE_CHOICES).optional(),
  history: yesOrNo,
  archived: yesOrNo,
});
export type ReportQuery = z.output<typeof reportQuerySchema>;

/** The choice that an address names; what it leaves out is as in {@link defaultChoice}. */
export function choiceFrom(query: ReportQuery, format: ReportFormat): ReportChoice {
  const fallback = defaultChoice(format);
  const { article = [], status = [] } = query;
  return {
    articles: article.length === 0 ? fallback.articles : [...new Set(article)].toSorted(),
    statuses: status.length === 0 ? fallback.statuses : inOrder(status),
    notes: query.notes ?? fallback.notes,
    history: query.history === "yes",
    archived: query.archived === "yes",
  };
}

/** The reverse of {@link choiceFrom}: every part is named but for "all". */
export function paramsOf(choice: ReportChoice): URLSearchParams {
  const params = new URLSearchParams();
  if (choice.articles !== "all") {
    for (const slug of choice.articles) params.append("article", slug);
  }
  if (choice.statuses.length < CLAIM_STATUSES.length) {
    for (const status of choice.statuses) params.append("status", status);
  }
  params.set("notes", choice.notes);
  if (choice.history) params.set("history", "yes");
  if (choice.archived) params.set("archived", "yes");
  return params;
}

function inOrder(statuses: readonly ClaimStatus[]): ClaimStatus[] {
  return CLAIM_STATUSES.filter((status) => statuses.includes(status));
}
