import { INVISIBLE } from "@/lib/core/invisible-characters";
import type { Properties } from "./schema";

const MAX_TITLE = 300;
const MAX_NAME = 200;

const UNSEEN = new RegExp(`[\\p{Cc}\\u00ad]|${INVISIBLE.source}`, "gu");

/** What is known before anything is. */
export const NO_PROPERTIES: Properties = {
  title: null,
  author: null,
  publisher: null,
  publishedOn: null,
};

type Proposal = { [name in keyof Properties]?: string | null };

/** Properties as a form takes them: of one line, without invisible characters, not too long. */
export function properties(proposal: Proposal): Properties {
  return {
    title: oneLine(proposal.title, MAX_TITLE),
    author: oneLine(proposal.author, MAX_NAME),
    publisher: oneLine(proposal.publisher, MAX_NAME),
    publishedOn: dayFrom(proposal.publishedOn),
  };
}

/** The first that says something. */
export function firstOf(...values: (string | null | undefined)[]): string | null {
  return values.find((value) => value !== null && value !== undefined && /\S/u.test(value)) ?? null;
}

/**
 * The calendar day that a date begins with, as it is written: ISO 8601 ("2026-03-01T23:30:00-05:00"
 * is the first of March, wherever it is read) or with slashes, year first. Null for anything else.
 */
export function dayFrom(date: string | null | undefined): string | null {
  const found = /^\s*(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?!\d)/u.exec(date ?? "");
  if (!found) return null;
  const [, year = "", month = "", day = ""] = found;
  const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const time = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(iso) ? iso : null;
}

function oneLine(value: string | null | undefined, max: number): string | null {
  const plain = (value ?? "").toWellFormed().replace(/\s+/gu, " ").replace(UNSEEN, "").trim();
  if (plain === "") return null;
  if (plain.length <= max) return plain;
  const cut = plain.slice(0, max - 1);
  return `${cut.isWellFormed() ? cut : cut.slice(0, -1)}…`;
}
