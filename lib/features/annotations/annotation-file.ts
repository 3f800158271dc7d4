import { z } from "zod";
import { fail, ok, type Result } from "@/lib/core/result";

/** An annotation as a file tells it: what it says, and the selectors that it points with. */
export type ReadAnnotation = {
  /** The file's own name for it; null where it gives none. */
  id: string | null;
  comment: string;
  author: string | null;
  tags: string[];
  quote: { exact: string; prefix: string; suffix: string } | null;
  /** Half open; the file does not say in which unit (see annotations.ts). */
  position: { start: number; end: number } | null;
};

export type AnnotationFileError = { code: "not_annotations"; message: string };

const MOST_ANNOTATIONS = 10_000;

const quoteSelector = z.object({
  type: z.literal("TextQuoteSelector"),
  exact: z.string().min(1),
  prefix: z.string().nullish(),
  suffix: z.string().nullish(),
});
const positionSelector = z.object({
  type: z.literal("TextPositionSelector"),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
});
/** Any selector may be refined by another, which is then the one that counts for a text. */
const selector: z.ZodType<Selector> = z.lazy(() =>
  z.union([
    quoteSelector,
    positionSelector,
    z.looseObject({ type: z.string().optional(), refinedBy: listOf(selector).optional() }),
  ]),
);
type Selector =
  | z.infer<typeof quoteSelector>
  | z.infer<typeof positionSelector>
  | { type?: string; refinedBy?: Selector[] };

const target = z.union([
  z.string().transform(() => ({ selector: [] as Selector[] })),
  z.looseObject({ selector: listOf(selector).optional() }),
]);
const body = z.union([
  z.string().transform((value) => ({ value, purpose: undefined })),
  z.looseObject({ value: z.string().optional(), purpose: z.unknown().optional() }),
]);
const person = z.union([
  z.string(),
  z.looseObject({
    name: z.unknown().optional(),
    nickname: z.unknown().optional(),
    id: z.unknown().optional(),
  }),
]);

/** One annotation: of the W3C model, or as Hypothesis' API has it (text, user, tags). */
const annotation = z.looseObject({
  id: z.string().optional(),
  target: listOf(target).optional(),
  body: listOf(body).optional(),
  bodyValue: z.string().optional(),
  creator: listOf(person).optional(),
  text: z.string().nullish(),
  user: z.string().optional(),
  user_info: z.looseObject({ display_name: z.string().nullish() }).nullish(),
  tags: z.array(z.string()).optional(),
});

const file = z.union([
  z.object({ rows: z.array(annotation) }).transform(({ rows }) => rows),
  z.object({ items: z.array(annotation) }).transform(({ items }) => items),
  z
    .object({ first: z.object({ items: z.array(annotation) }) })
    .transform(({ first }) => first.items),
  z.array(annotation),
  annotation
    .refine((one) => one.target !== undefined, "An annotation has a target.")
    .transform((one) => [one]),
]);

/**
 * Reads annotations: what Hypothesis' API and its exports give (`rows`, or a list), or W3C Web
 * Annotations in JSON-LD (one, a list, a page, or a collection with its first page).
 *
 * @param json the file as JSON.parse gave it
 */
export function readAnnotations(json: unknown): Result<ReadAnnotation[], AnnotationFileError> {
  const parsed = file.safeParse(json);
  if (!parsed.success) {
    return refused("The file holds no annotations of Hypothesis or of the W3C model.");
  }
  if (parsed.data.length > MOST_ANNOTATIONS) {
    return refused(
      `The file holds more than ${MOST_ANNOTATIONS.toLocaleString("en")} annotations.`,
    );
  }
  return ok(parsed.data.map(annotationOf));
}

function refused(message: string) {
  return fail<AnnotationFileError>({ code: "not_annotations", message });
}

function annotationOf(one: z.infer<typeof annotation>): ReadAnnotation {
  const selectors = (one.target ?? []).flatMap(({ selector: list }) => flattened(list ?? []));
  const quote = selectors.map((each) => quoteSelector.safeParse(each).data).find(Boolean);
  const position = selectors.map((each) => positionSelector.safeParse(each).data).find(Boolean);
  const tags = (one.body ?? []).filter(({ purpose }) => isTagging(purpose));
  const comments = (one.body ?? []).filter(({ purpose }) => !isTagging(purpose));
  return {
    id: one.id ?? null,
    comment: [one.text, one.bodyValue, ...comments.map(({ value }) => value)]
      .filter((words) => words !== undefined && words !== null && words !== "")
      .join("\n\n"),
    author: authorOf(one),
    tags: [...(one.tags ?? []), ...tags.flatMap(({ value }) => value ?? [])],
    quote: quote
      ? { exact: quote.exact, prefix: quote.prefix ?? "", suffix: quote.suffix ?? "" }
      : null,
    position:
      position && position.end > position.start
        ? { start: position.start, end: position.end }
        : null,
  };
}

function flattened(selectors: readonly Selector[]): Selector[] {
  return selectors.flatMap((one) => [
    ...("refinedBy" in one && one.refinedBy ? flattened(one.refinedBy) : []),
    one,
  ]);
}

function isTagging(purpose: unknown): boolean {
  return [purpose].flat().includes("tagging");
}

/** "acct:mark@example.org" is mark. */
function authorOf({ user, user_info: info, creator }: z.infer<typeof annotation>): string | null {
  const [first] = creator ?? [];
  const named =
    typeof first === "string" ? first : [first?.name, first?.nickname, first?.id].flat();
  const name = [info?.display_name, user?.replace(/^acct:([^@]+)@.*$/, "$1"), named].flat();
  return name.find((one): one is string => typeof one === "string" && one !== "") ?? null;
}

/** JSON-LD writes a list of one without its brackets. */
function listOf<T extends z.ZodType>(item: T) {
  return z.union([z.array(item), item.transform((one) => [one])]);
}
