"use client";
import { useRouter } from "next/navigation";
import { type SubmitEvent, useState } from "react";
import { DraftNotice } from "@/lib/ui/draft-notice";
import { LinkButton } from "@/lib/ui/link-button";
import { SubmitButton } from "@/lib/ui/submit-button";
import { useToast } from "@/lib/ui/toast";
import { useDraft } from "@/lib/ui/use-draft";
import { useSave } from "@/lib/ui/use-save";
import { addArticleAction } from "../actions";
import { type ArticleDraft, EMPTY_DRAFT } from "../article-draft";
import { importedWords } from "../imported-words";
import { ArticleFields } from "./article-fields";
import { ImportRefusal, textProblem } from "./import-refusal";
import { type ChosenSource, SourceFields, sourceInput, sourceProblem } from "./source-fields";

type AddInput = Parameters<typeof addArticleAction>[1];
type Typed = { details: ArticleDraft; text: string };

const NOTHING: Typed = { details: EMPTY_DRAFT, text: "" };

/** Adds an article from pasted text or a file. What is typed stays in this browser until it is added. */
export function AddArticleForm({ desk, draftKey }: { desk: string; draftKey: string }) {
  const router = useRouter();
  const toast = useToast();
  const draft = useDraft<Typed>(draftKey, { value: NOTHING, revision: 0 });
  const [chosen, setChosen] = useState<Omit<ChosenSource, "text">>({ from: "paste", file: null });
  const [problem, setProblem] = useState<string | null>(null);
  const { pending, refusal, save, clear } = useSave((input: AddInput) =>
    addArticleAction(desk, input),
  );
  const { details, text } = draft.value;
  const source = { ...chosen, text };

  async function submit(event: SubmitEvent) {
    event.preventDefault();
    const found = sourceProblem(source);
    setProblem(found);
    if (found) return;
    const result = await save({ source: sourceInput(source), details });
    if (!result?.ok) return;
    draft.drop();
    toast.show({ message: importedWords(result.value), tone: "positive" });
    router.push(`/w/${desk}/articles/${result.value.article.slug}`);
  }

  function choose({ text: typed, ...choice }: ChosenSource) {
    setChosen(choice);
    setProblem(null);
    clear();
    draft.change({ details, text: typed });
  }

  const atText = problem ?? textProblem(refusal);
  return (
    <form noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-6">
      <DraftNotice restoredFrom={draft.restoredFrom} onDiscard={draft.drop} />
      {!textProblem(refusal) && <ImportRefusal desk={desk} refusal={refusal} />}
      <SourceFields value={source} onChange={choose} problem={atText} />
      <ArticleFields
        value={details}
        onChange={(changed) => draft.change({ details: changed, text })}
        refusal={refusal}
        titleHint="Left empty, it is the first line of the text."
      />
      <div className="flex flex-wrap gap-2">
        <SubmitButton pending={pending}>Add the article</SubmitButton>
        <LinkButton href={`/w/${desk}/articles`} variant="quiet">
          Cancel
        </LinkButton>
      </div>
    </form>
  );
}
