import type { ArticleView } from "./schema";

/** What is known about an article as a form holds it: what is empty is "". */
export type ArticleDraft = {
  title: string;
  publisher: string;
  author: string;
  publishedOn: string;
  deadline: string;
};

export type DraftField = keyof ArticleDraft;

const FIELDS: DraftField[] = ["title", "publisher", "author", "publishedOn", "deadline"];

/** How the form calls them. */
export const FIELD_WORDS: Record<DraftField, string> = {
  title: "Title",
  publisher: "Publisher",
  author: "Author",
  publishedOn: "Published on",
  deadline: "Deadline",
};

export const EMPTY_DRAFT: ArticleDraft = {
  title: "",
  publisher: "",
  author: "",
  publishedOn: "",
  deadline: "",
};

export function articleDraft(article: ArticleView): ArticleDraft {
  const { title, publisher, author, publishedOn, deadline } = article;
  return {
    title,
    publisher: publisher ?? "",
    author: author ?? "",
    publishedOn: publishedOn ?? "",
    deadline: deadline ?? "",
  };
}

/** The fields in which two drafts differ. */
export function draftDifferences(
  mine: ArticleDraft,
  theirs: ArticleDraft,
): { field: DraftField; label: string; mine: string; theirs: string }[] {
  return FIELDS.filter((field) => mine[field] !== theirs[field]).map((field) => ({
    field,
    label: FIELD_WORDS[field],
    mine: mine[field],
    theirs: theirs[field],
  }));
}
