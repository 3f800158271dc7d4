import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import process from "node:process";
import { describe, expect, it } from "vitest";
import { canonicalText } from "@/lib/core/canonical-text";
import { codePointLength, toUtf16 } from "@/lib/core/offsets";
import { sha256 } from "@/lib/core/sha256";
import type { SeedArticle } from "./corpus";
import { readCorpus } from "./read-corpus";

const FOLDER = path.resolve(process.env.ORIGINALS_DIR ?? "../shared/articles");
const RUN = 10;

const articles = await readCorpus();

async function originalOf(article: SeedArticle): Promise<string> {
  const canonical = canonicalText(await readFile(path.join(FOLDER, article.original.file)));
  if (!canonical.ok) throw new Error(canonical.error.message);
  return canonical.value;
}

function runsOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return new Set(words.slice(RUN - 1).map((_, at) => words.slice(at, at + RUN).join(" ")));
}

const title = existsSync(FOLDER)
  ? "the corpus against its originals"
  : `the corpus against its originals (left out: there is no folder ${FOLDER})`;

describe.skipIf(!existsSync(FOLDER))(title, () => {
  it.each(articles)("$slug names its original by hash and length", async (article) => {
    const text = await originalOf(article);
    expect(sha256(text)).toBe(article.original.sha256);
    expect(codePointLength(text)).toBe(article.original.length);
  });

  it.each(articles)("$slug has no run of ten words in common with it", async (article) => {
    const printed = runsOf(await originalOf(article));
    const own = [
      article.text.slice(article.title.length),
      ...article.claims.flatMap(({ statement, remark }) => [statement, remark ?? ""]),
    ];
    const shared = own.flatMap((text) => [...runsOf(text)].filter((run) => printed.has(run)));
    expect(shared).toEqual([]);
  });

  it.each(articles)("$slug points at words of it, tightly", async (article) => {
    const text = await originalOf(article);
    for (const { number, original } of article.claims) {
      const [start = 0, end = 0] = toUtf16(text, original);
      const exact = text.slice(start, end);
      expect(exact, `claim ${number}`).toBe(exact.trim());
      expect(exact, `claim ${number}`).not.toContain("\n\n");
    }
  });
});
