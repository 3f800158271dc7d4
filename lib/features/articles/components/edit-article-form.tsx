"use client";
import { useRouter } from "next/navigation";
import type { SubmitEvent } from "react";
import { DraftNotice } from "@/lib/ui/draft-notice";
import { LinkButton } from "@/lib/ui/link-button";
import { RefusalAlert } from "@/lib/ui/refusal-alert";
import { SavedMeanwhile } from "@/lib/ui/saved-meanwhile";
import { SubmitButton } from "@/lib/ui/submit-button";
import { useToast } from "@/lib/ui/toast";
import { type Conflict, useEdit } from "@/lib/ui/use-edit";
import { editArticleAction } from "../actions";
import { type ArticleDraft, articleDraft, draftDifferences } from "../article-draft";
import type { ArticleView } from "../schema";
import { ArticleFields } from "./article-fields";

/**
 * Changes what is known about an article. Where somebody else saved first, both texts stand side by
 * side over the form, and saving then goes on top of what is there.
 */
export function EditArticleForm({
  desk,
  article,
  draftKey,
}: {
  desk: string;
  article: ArticleView;
  draftKey: string;
}) {
  const router = useRouter();
  const toast = useToast();
  const back = `/w/${desk}/articles/${article.slug}`;
  const { draft, pending, refusal, conflict, submit, discard } = useEdit<ArticleDraft, ArticleView>(
    draftKey,
    { value: articleDraft(article), revision: article.revision },
    {
      save: (details, revision) =>
        editArticleAction(desk, { articleId: article.id, revision, details }),
      onSaved: () => {
        toast.show({ message: "Saved.", tone: "positive" });
        router.push(back);
      },
    },
  );

  function send(event: SubmitEvent) {
    event.preventDefault();
    void submit();
  }

  return (
    <form noValidate onSubmit={send} className="flex flex-col gap-6">
      <DraftNotice restoredFrom={draft.restoredFrom} onDiscard={discard} />
      <RefusalAlert refusal={refusal} />
      {conflict && <ArticleConflict {...conflict} draft={draft.value} onChange={draft.change} />}
      <ArticleFields value={draft.value} onChange={draft.change} refusal={refusal} />
      <div className="flex flex-wrap gap-2">
        <SubmitButton pending={pending}>{conflict ? "Save this" : "Save"}</SubmitButton>
        <LinkButton href={back} variant="quiet">
          Cancel
        </LinkButton>
      </div>
    </form>
  );
}

/** Both versions of what two people typed at once. */
function ArticleConflict({
  mine,
  current,
  draft,
  onChange,
}: Conflict<ArticleDraft, ArticleView> & {
  draft: ArticleDraft;
  onChange: (draft: ArticleDraft) => void;
}) {
  const theirs = articleDraft(current);
  return (
    <SavedMeanwhile
      what="article"
      fields={draftDifferences(mine, theirs).map(({ field, ...texts }) => ({
        ...texts,
        onChoose: (text) => onChange({ ...draft, [field]: texts[text] }),
      }))}
    />
  );
}
