import { readdir, readFile } from "node:fs/promises";
import { parseSeedArticle, type SeedArticle } from "./corpus";

const ARTICLES = new URL("./articles/", import.meta.url);

/**
 * The articles of the corpus, in the order of their numbers.
 *
 * @throws Error with every problem of every file: a corpus that is not right must not be built
 */
export async function readCorpus(folder: URL = ARTICLES): Promise<SeedArticle[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".yaml")).toSorted();
  const sources = await Promise.all(names.map((name) => readFile(new URL(name, folder), "utf8")));
  const articles: SeedArticle[] = [];
  const problems: string[] = [];
  sources.forEach((source, index) => {
    const parsed = parseSeedArticle(names[index]!, source);
    if (parsed.ok) articles.push(parsed.value);
    else problems.push(...parsed.error.problems);
  });
  problems.push(...shared(articles));
  if (problems.length > 0) throw new Error(`The corpus is not right.\n${problems.join("\n")}`);
  return articles.toSorted((a, b) => a.number - b.number);
}

function shared(articles: readonly SeedArticle[]): string[] {
  const keys = [
    (article: SeedArticle) => `number ${article.number}`,
    (article: SeedArticle) => `slug ${article.slug}`,
    (article: SeedArticle) => `original ${article.original.sha256}`,
  ];
  return keys.flatMap((key) => {
    const all = articles.map(key);
    const twice = new Set(all.filter((value, index) => all.indexOf(value) !== index));
    return [...twice].map((value) => `two articles have the ${value}`);
  });
}
