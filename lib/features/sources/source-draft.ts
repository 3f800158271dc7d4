import { SOURCE_KINDS } from "./domain";
import type { SourceContent, SourceView } from "./schema";
import { SOURCE_KIND_WORDS } from "./words";

/** What the desk knows of a source as a form holds it: what is empty is "". */
export type SourceDraft = {
  title: string;
  publisher: string;
  kind: string;
  language: string;
  reliability: string;
};

export type SourceField = keyof SourceDraft;

const FIELDS: SourceField[] = ["title", "publisher", "kind", "language", "reliability"];

/** How the form calls them. */
export const FIELD_WORDS: Record<SourceField, string> = {
  title: "Title",
  publisher: "Publisher",
  kind: "Kind",
  language: "Language",
  reliability: "How far it can be relied on",
};

export function sourceDraft(source: SourceView): SourceDraft {
  const { title, publisher, kind, language, reliability } = source;
  return {
    title,
    publisher: publisher ?? "",
    kind: kind ?? "",
    language: language ?? "",
    reliability: reliability ?? "",
  };
}

/** A draft as it is saved. */
export function contentOfDraft(draft: SourceDraft): SourceContent {
  const kind = SOURCE_KINDS.find((known) => known === draft.kind) ?? null;
  return { ...draft, kind };
}

/** The fields in which two drafts differ, in words. */
export function draftDifferences(
  mine: SourceDraft,
  theirs: SourceDraft,
): { field: SourceField; label: string; mine: string; theirs: string }[] {
  return FIELDS.filter((field) => mine[field] !== theirs[field]).map((field) => ({
    field,
    label: FIELD_WORDS[field],
    mine: inWords(field, mine[field]),
    theirs: inWords(field, theirs[field]),
  }));
}

function inWords(field: SourceField, value: string): string {
  const kind = field === "kind" && SOURCE_KINDS.find((known) => known === value);
  return kind ? SOURCE_KIND_WORDS[kind] : value;
}
