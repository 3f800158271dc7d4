import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { z } from "zod";

/** A sentence with what people said of it: 1 = holds a claim worth checking, 0 = does not. */
export type Row = { id: number; text: string; label: 0 | 1 };

export type Fold = { train: Row[]; test: Row[] };

const binary = z.union([z.literal(0), z.literal(1)]);
const debates = z.array(z.object({ sentence_id: z.int(), label: binary, text: z.string() }));
const foldRows = z.array(z.object({ sentence_id: z.int(), Verdict: binary, Text: z.string() }));
const crowd = z.array(
  z.object({ Sentence_id: z.coerce.number(), Text: z.string(), Verdict: z.enum(["-1", "0", "1"]) }),
);
const speeches = z.array(z.object({ sentence: z.string(), golden: z.enum(["0", "1"]) }));

/** ClaimBuster's 9,674 sentences of debates (Arslan et al., 2020; Zenodo 3836810). */
export async function debateRows(data: string): Promise<Row[]> {
  const rows = debates.parse(await json(data, "claimbuster", "2.5xNCS.json"));
  return rows.map(({ sentence_id, text, label }) => ({ id: sentence_id, text, label }));
}

/** The four folds that were published with them. */
export function debateFolds(data: string): Promise<Fold[]> {
  const rows = async (name: string) =>
    foldRows
      .parse(await json(data, "claimbuster", "crossval", name))
      .map(({ sentence_id, Text, Verdict }) => ({ id: sentence_id, text: Text, label: Verdict }));
  return Promise.all(
    [0, 1, 2, 3].map(async (fold) => ({
      train: await rows(`train_${fold}.json`),
      test: await rows(`test_${fold}.json`),
    })),
  );
}

/** The 22,501 sentences that those are drawn from, less well agreed on. 1 = worth checking. */
export async function crowdRows(data: string): Promise<Row[]> {
  const rows = crowd.parse(await csv(data, "claimbuster", "crowdsourced.csv"));
  return rows.map(({ Sentence_id, Text, Verdict }) => ({
    id: Sentence_id,
    text: Text,
    label: Verdict === "1" ? 1 : 0,
  }));
}

/** PoliClaim's sentences of political speeches (Ni et al., 2024): for choices, never for training. */
export async function speechRows(data: string): Promise<Row[]> {
  const rows = speeches.parse(await csv(data, "policlaim", "policlaim_train_gold.csv"));
  return rows.map(({ sentence, golden }, id) => ({
    id,
    text: sentence,
    label: golden === "1" ? 1 : 0,
  }));
}

/** The rows that none of `others` is, by id or, apart from signs, case and spaces, by text. */
export function rowsBeside(rows: readonly Row[], others: readonly Row[]): Row[] {
  const ids = new Set(others.map(({ id }) => id));
  const texts = new Set(others.map(({ text }) => lettersOf(text)));
  return rows.filter(({ id, text }) => !ids.has(id) && !texts.has(lettersOf(text)));
}

function lettersOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

async function json(...path: string[]): Promise<unknown> {
  return JSON.parse(await readFile(join(...path), "utf8"));
}

async function csv(...path: string[]): Promise<unknown> {
  return parse(await readFile(join(...path), "utf8"), { columns: true, bom: true });
}
