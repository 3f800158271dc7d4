"use client";
import { useRouter } from "next/navigation";
import { type SubmitEvent, useState } from "react";
import { Comparison } from "@/lib/ui/comparison";
import { DraftNotice } from "@/lib/ui/draft-notice";
import { LinkButton } from "@/lib/ui/link-button";
import { RefusalAlert } from "@/lib/ui/refusal-alert";
import { SubmitButton } from "@/lib/ui/submit-button";
import { useToast } from "@/lib/ui/toast";
import { useDraft } from "@/lib/ui/use-draft";
import { useSave } from "@/lib/ui/use-save";
import { editArticleAction } from "../actions";
import { type ArticleDraft, articleDraft, draftDifferences } from "../article-draft";
import type { ArticleView } from "../schema";
import { ArticleFields } from "./article-fields";

type EditInput = Parameters<typeof editArticleAction>[1];
type Conflict = { mine: ArticleDraft; current: ArticleView };

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
  const saved = { value: articleDraft(article), revision: article.revision };
  const draft = useDraft<ArticleDraft>(draftKey, saved);
  const { pending, refusal, save, clear } = useSave((input: EditInput) =>
    editArticleAction(desk, input),
  );
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const back = `/w/${desk}/articles/${article.slug}`;

  async function submit(event: SubmitEvent) {
    event.preventDefault();
    const revision = conflict?.current.revision ?? draft.revision;
    const result = await save({ articleId: article.id, revision, details: draft.value });
    if (!result) return;
    if (result.ok) {
      draft.drop();
      toast.show({ message: "Saved.", tone: "positive" });
      router.push(back);
    } else if (result.error.code === "stale") {
      setConflict({ mine: draft.value, current: result.error.current });
    }
  }

  function discard() {
    draft.drop();
    setConflict(null);
    clear();
  }

  return (
    <form noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-6">
      <DraftNotice restoredFrom={draft.restoredFrom} onDiscard={discard} />
      {refusal?.code !== "stale" && <RefusalAlert refusal={refusal} />}
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
}: Conflict & { draft: ArticleDraft; onChange: (draft: ArticleDraft) => void }) {
  const theirs = articleDraft(current);
  const differences = draftDifferences(mine, theirs);
  return (
    <Comparison
      title="Somebody saved this article while you were writing."
      fields={differences.map(({ field, ...texts }) => ({
        ...texts,
        onChoose: (text) => onChange({ ...draft, [field]: texts[text] }),
      }))}
    >
      <p>
        {differences.length === 0
          ? "They wrote the same as you."
          : "Nothing is lost and nothing overwritten: take one, or change the form below, then save."}
      </p>
    </Comparison>
  );
}
