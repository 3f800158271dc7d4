"use client";
import { Disclosure } from "@/lib/ui/disclosure";
import { useDraft } from "@/lib/ui/use-draft";
import type { Refusal } from "@/lib/ui/use-save";
import { type ArticleDraft, EMPTY_DRAFT } from "../article-draft";
import type { PendingView } from "../preview";
import { ArticleFields } from "./article-fields";
import { PreviewSheet } from "./preview-sheet";

/** What is known of an article that was read, as the form begins. */
export function proposedDraft({ properties }: PendingView): ArticleDraft {
  const { title, author, publisher, publishedOn } = properties;
  return {
    ...EMPTY_DRAFT,
    title,
    author: author ?? "",
    publisher: publisher ?? "",
    publishedOn: publishedOn ?? "",
  };
}

/** The preview of a text that was read, with what is known of it to correct. */
export function PendingArticle({
  pending,
  draftKey,
  refusal,
  open,
}: {
  pending: PendingView;
  draftKey: string;
  refusal: Refusal | null;
  /** Open to begin with. */
  open: boolean;
}) {
  const draft = useDraft(draftKey, { value: proposedDraft(pending), revision: 0 });
  return (
    <Disclosure open={open} summary="Preview and details">
      <div className="-ml-5.5 flex flex-col gap-6">
        <PreviewSheet pending={pending} under={3} />
        {pending.becomes === null && (
          <div className="flex flex-col gap-4">
            <ArticleFields
              value={draft.value}
              onChange={draft.change}
              refusal={refusal}
              titleHint="Proposed from the file. Left empty, it is the first line of the text."
            />
          </div>
        )}
      </div>
    </Disclosure>
  );
}
