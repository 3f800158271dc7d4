"use client";
import { useRouter } from "next/navigation";
import { type SubmitEvent, useState } from "react";
import { Button } from "@/lib/ui/button";
import { Dialog } from "@/lib/ui/dialog";
import { UploadIcon } from "@/lib/ui/icons";
import { SubmitButton } from "@/lib/ui/submit-button";
import { useToast } from "@/lib/ui/toast";
import { useSave } from "@/lib/ui/use-save";
import { addVersionAction } from "../actions";
import { importedWords } from "../imported-words";
import { ImportRefusal, textProblem } from "./import-refusal";
import { type ChosenSource, SourceFields, sourceInput, sourceProblem } from "./source-fields";

type VersionInput = Parameters<typeof addVersionAction>[1];

const NOTHING: ChosenSource = { from: "file", text: "", file: null };

/**
 * A button that brings another text of an article: its printed original, which is known by its
 * hash and anchors every claim, or a further draft. Show it to who may add versions.
 */
export function ImportVersion({ desk, articleId }: { desk: string; articleId: string }) {
  const router = useRouter();
  const toast = useToast();
  const [open, setOpen] = useState(false);
  const [source, setSource] = useState(NOTHING);
  const [problem, setProblem] = useState<string | null>(null);
  const { pending, refusal, save, clear } = useSave((input: VersionInput) =>
    addVersionAction(desk, input),
  );

  async function submit(event: SubmitEvent) {
    event.preventDefault();
    const found = sourceProblem(source);
    setProblem(found);
    if (found) return;
    const result = await save({ articleId, source: sourceInput(source) });
    if (!result?.ok) return;
    setOpen(false);
    setSource(NOTHING);
    toast.show({ message: importedWords(result.value), tone: "positive" });
    router.refresh();
  }

  function choose(chosen: ChosenSource) {
    setSource(chosen);
    setProblem(null);
    clear();
  }

  return (
    <>
      <Button size="sm" onClick={() => setOpen(true)}>
        <UploadIcon /> Import a version
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title="Import a version"
        description="The printed original is recognised, and every claim finds its place in it. Any other text becomes a draft with the claims whose exact words stand in it."
      >
        <form noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-4">
          {!textProblem(refusal) && <ImportRefusal desk={desk} refusal={refusal} />}
          <SourceFields
            value={source}
            onChange={choose}
            problem={problem ?? textProblem(refusal)}
          />
          <div className="flex flex-wrap justify-end gap-2">
            <Button variant="quiet" onClick={() => setOpen(false)}>
              Cancel
            </Button>
            <SubmitButton pending={pending}>Import</SubmitButton>
          </div>
        </form>
      </Dialog>
    </>
  );
}
