"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/lib/ui/button";
import { Dialog } from "@/lib/ui/dialog";
import { UploadIcon } from "@/lib/ui/icons";
import { Spinner } from "@/lib/ui/spinner";
import { useToast } from "@/lib/ui/toast";
import { attempt, useSave } from "@/lib/ui/use-save";
import { dropPendingAction, importVersionAction } from "../actions";
import { importedWords } from "../imported-words";
import { ImportRefusal } from "./import-refusal";
import { PreviewSheet } from "./preview-sheet";
import { SourcePicker } from "./source-picker";
import { useReadings } from "./use-readings";

type VersionInput = Parameters<typeof importVersionAction>[1];

/**
 * A button that brings another text of an article: its printed original, which is known by its
 * hash and anchors every claim, or a further draft. Show it to who may add versions.
 */
export function ImportVersion(props: { desk: string; articleId: string; draftKey: string }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="sm" onClick={() => setOpen(true)}>
        <UploadIcon /> Import a version
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title="Import a version"
        description="The printed original is recognised, and every claim finds its place in it. Any other text becomes a draft, with the claims that find theirs."
        width="lg"
      >
        <VersionFlow {...props} onClose={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

/** Choosing a text, then looking at it, then importing it. */
function VersionFlow({
  desk,
  articleId,
  draftKey,
  onClose,
}: {
  desk: string;
  articleId: string;
  draftKey: string;
  onClose: () => void;
}) {
  const router = useRouter();
  const toast = useToast();
  const { readings, bring, remove } = useReadings(desk, articleId, []);
  const { pending, refusal, save, clear } = useSave((input: VersionInput) =>
    importVersionAction(desk, input),
  );
  const reading = readings.at(-1);

  async function importIt(pendingId: string) {
    const result = await save({ pendingId, articleId });
    if (!result?.ok) return;
    onClose();
    const { article, version } = result.value;
    const decide = () => router.push(`/w/${desk}/articles/${article.slug}/triage`);
    toast.show({
      message: importedWords(result.value),
      tone: "positive",
      action: version.undecided > 0 ? { label: "Decide", onAction: decide } : undefined,
    });
    router.refresh();
  }

  function takeBack() {
    clear();
    if (!reading) return;
    remove(reading.key);
    if (reading.state !== "read") return;
    void attempt(() => dropPendingAction(desk, { pendingId: reading.pending.id }));
  }

  if (reading?.state === "read") {
    return (
      <>
        <ImportRefusal desk={desk} refusal={refusal} />
        <p dir="auto" className="font-medium break-words">
          {reading.name}
        </p>
        <PreviewSheet pending={reading.pending} under={2} />
        <div className="flex flex-wrap justify-end gap-2">
          <Button variant="quiet" onClick={takeBack}>
            Choose another
          </Button>
          <Button
            variant="primary"
            pending={pending}
            onClick={() => void importIt(reading.pending.id)}
          >
            Import the version
          </Button>
        </div>
      </>
    );
  }
  const isBusy = reading?.state === "waiting" || reading?.state === "reading";
  return (
    <>
      {reading?.state === "refused" && <ImportRefusal desk={desk} refusal={reading.refusal} />}
      <div className={isBusy ? "hidden" : undefined}>
        <SourcePicker multiple={false} draftKey={`${draftKey}:version`} onBring={bring} />
      </div>
      {isBusy && <Spinner label={`Reading ${reading.name}…`} className="my-10" />}
    </>
  );
}
