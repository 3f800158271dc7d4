import { parse } from "yaml";
import { z } from "zod";
import { canonicalString } from "@/lib/core/canonical-text";
import { fail, ok, type Result } from "@/lib/core/result";
import { line, optionalDay, optionalLine, prose } from "@/lib/core/text-fields";
import { CLAIM_KINDS, QUALIFIERS } from "@/lib/features/claims/domain";
import { decimalText } from "@/lib/features/claims/schema";
import { stripMarks } from "./marks";

const figureSchema = z.strictObject({
  value: decimalText.nullable().default(null),
  unit: line(80),
  qualifier: z.enum(QUALIFIERS),
  measures: line(300),
  subject: optionalLine(300),
  when: optionalLine(200),
});

const claimSchema = z.strictObject({
  number: z.int().min(1),
  kind: z.enum(CLAIM_KINDS),
  statement: line(2000),
  speaker: optionalLine(200),
  figures: z.array(figureSchema).max(20).default([]),
  /** Where the claim stands in the original: code points of its canonical text, half open. */
  original: z.tuple([z.int().min(0), z.int().min(1)]),
  remark: prose(2000).nullable().default(null),
});

/** The shape of one file of the corpus: a reading copy with its claims. */
const fileSchema = z.strictObject({
  number: z.int().min(1),
  slug: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "Use small letters, digits and dashes."),
  title: line(300),
  publisher: optionalLine(200),
  author: optionalLine(200),
  publishedOn: optionalDay(),
  original: z.strictObject({
    file: line(200),
    sha256: z.string().regex(/^[0-9a-f]{64}$/, "A SHA-256 is 64 digits of 0-9 and a-f."),
    length: z.int().min(1),
  }),
  text: z.array(line(20_000)).min(1),
  claims: z.array(claimSchema).min(1),
});

type SeedFile = z.output<typeof fileSchema>;

/** A claim of the corpus; `start` and `end` are UTF-16 code units of the reading copy. */
export type SeedClaim = SeedFile["claims"][number] & { start: number; end: number };

/** An article of the corpus; `text` is the reading copy's canonical text, without marks. */
export type SeedArticle = Omit<SeedFile, "text" | "claims"> & {
  text: string;
  claims: SeedClaim[];
};

export type CorpusError = { code: "malformed"; problems: string[] };

/**
 * Reads one file of the corpus. The reading copy's text is the title, an empty line, and the
 * paragraphs with an empty line between them; it ends with the last paragraph.
 *
 * @param name the file's name, for the messages
 * @param source its YAML
 * @returns the article, or everything that is wrong with the file, each problem with its place
 */
export function parseSeedArticle(name: string, source: string): Result<SeedArticle, CorpusError> {
  const read = readYaml(source);
  if (!read.ok) return malformed(name, [read.error.message]);
  const parsed = fileSchema.safeParse(read.value);
  if (!parsed.success) return malformed(name, parsed.error.issues.map(describeIssue));
  const file = parsed.data;
  const { text, ranges, problems } = stripMarks([file.title, ...file.text].join("\n\n"));
  const wrong = [
    ...problems.map(({ claim, problem }) => `claim ${claim} ${problem}`),
    ...numberProblems(file.claims),
    ...spanProblems(file),
    ...unmatched(file.claims, [...ranges, ...problems.map(({ claim }) => ({ number: claim }))]),
  ];
  const canonical = canonicalString(text);
  if (!canonical.ok) wrong.push(canonical.error.message);
  else if (canonical.value !== text) wrong.push("the text is not in its canonical form");
  if (wrong.length > 0) return malformed(name, wrong);
  const rangeOf = new Map(ranges.map((range) => [range.number, range]));
  const claims = file.claims.map((claim) => {
    const { start, end } = rangeOf.get(claim.number)!;
    return { ...claim, start, end };
  });
  return ok({ ...file, text, claims });
}

function readYaml(source: string): Result<unknown, { code: "yaml"; message: string }> {
  try {
    return ok(parse(source));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return fail({ code: "yaml", message: `is no YAML: ${message}` });
  }
}

function malformed(name: string, problems: string[]) {
  return fail({ code: "malformed" as const, problems: problems.map((text) => `${name}: ${text}`) });
}

/** Zod's paths count from 0; a person who edits the file counts claims by their number, from 1. */
function describeIssue(issue: z.core.$ZodIssue): string {
  const [list, index, ...rest] = issue.path;
  const words = { claims: "claim", text: "paragraph" } as const;
  const counted = (list === "claims" || list === "text") && typeof index === "number";
  const place = counted
    ? [`${words[list]} ${index + 1}`, ...rest.map(String)].join(" › ")
    : issue.path.map(String).join(" › ");
  return `${place === "" ? "the file" : place}: ${issue.message}`;
}

function numberProblems(claims: SeedFile["claims"]): string[] {
  return claims.flatMap((claim, index) =>
    claim.number === index + 1
      ? []
      : [`claim ${claim.number} stands where claim ${index + 1} is expected`],
  );
}

function spanProblems({ claims, original }: SeedFile): string[] {
  return claims.flatMap(({ number, original: [start, end] }, index) => {
    if (start >= end) return [`claim ${number} has an empty span in the original`];
    if (end > original.length) {
      return [`claim ${number} ends at ${end}, past the original's length of ${original.length}`];
    }
    const [previousStart, previousEnd] = claims[index - 1]?.original ?? [0, 0];
    const isInOrder = start > previousStart || (start === previousStart && end >= previousEnd);
    return isInOrder ? [] : [`claim ${number} stands before claim ${number - 1} in the original`];
  });
}

function unmatched(claims: SeedFile["claims"], marks: { number: number }[]): string[] {
  const known = new Set(claims.map((claim) => claim.number));
  const marked = new Set(marks.map((mark) => mark.number));
  return [
    ...[...known].filter((n) => !marked.has(n)).map((n) => `claim ${n} has no mark in the text`),
    ...[...marked].filter((n) => !known.has(n)).map((n) => `the mark of claim ${n} has no claim`),
  ];
}
