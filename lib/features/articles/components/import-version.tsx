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
import type { PendingView } from "../preview";
import { ImportRefusal } from "./import-refusal";
import { PreviewSheet } from "./preview-sheet";
import { SourcePicker } from "./source-picker";
import { type Reading, useReadings } from "./use-readings";

type VersionInput = Parameters<typeof importVersionAction>[1];

/**
 * A button that brings another text of an article: its printed original, which is known by its
 * hash and anchors every claim, or a further draft. Show it to who may add versions.
 */
export function ImportVersion({
  desk,
  articleId,
  draftKey,
}: {
  desk: string;
  articleId: string;
  draftKey: string;
}) {
  const [open, setOpen] = useState(false);
  const { readings, bring, remove } = useReadings(desk, articleId, []);
  const reading = readings.at(-1);

  /** What is not imported here is to be found nowhere else. */
  function takeBack() {
    if (!reading) return;
    remove(reading.key);
    if (reading.state !== "read") return;
    void attempt(() => dropPendingAction(desk, { pendingId: reading.pending.id }));
  }

  function close() {
    takeBack();
    setOpen(false);
  }

  return (
    <>
      <Button size="sm" onClick={() => setOpen(true)}>
        <UploadIcon /> Import a version
      </Button>
      <Dialog
        open={open}
        onClose={close}
        title="Import a version"
        description="The printed original is recognised, and every claim finds its place in it. Any other text becomes a draft, with the claims that find theirs."
        width="lg"
      >
        {reading?.state === "read" ? (
          <VersionPreview
            desk={desk}
            articleId={articleId}
            reading={reading}
            onBack={takeBack}
            onImported={() => {
              remove(reading.key);
              setOpen(false);
            }}
          />
        ) : (
          <VersionSource desk={desk} reading={reading} draftKey={draftKey} onBring={bring} />
        )}
      </Dialog>
    </>
  );
}

/** Where the text comes from, and why the last one was not taken. */
function VersionSource({
  desk,
  reading,
  draftKey,
  onBring,
}: {
  desk: string;
  reading: Reading | undefined;
  draftKey: string;
  onBring: ReturnType<typeof useReadings>["bring"];
}) {
  const isBusy = reading?.state === "waiting" || reading?.state === "reading";
  return (
    <>
      {reading?.state === "refused" && <ImportRefusal desk={desk} refusal={reading.refusal} />}
      <div className={isBusy ? "hidden" : undefined}>
        <SourcePicker multiple={false} draftKey={`${draftKey}:version`} onBring={onBring} />
      </div>
      {isBusy && <Spinner label={`Reading ${reading.name}…`} className="my-10" />}
    </>
  );
}

/** The text as it was read, to be imported or not. */
function VersionPreview({
  desk,
  articleId,
  reading: { name, pending: shown },
  onBack,
  onImported,
}: {
  desk: string;
  articleId: string;
  reading: { name: string; pending: PendingView };
  onBack: () => void;
  onImported: () => void;
}) {
  const router = useRouter();
  const toast = useToast();
  const { pending, refusal, save } = useSave((input: VersionInput) =>
    importVersionAction(desk, input),
  );

  async function importIt() {
    const result = await save({ pendingId: shown.id, articleId });
    if (!result?.ok) return;
    onImported();
    const { article, version } = result.value;
    const decide = () => router.push(`/w/${desk}/articles/${article.slug}/triage`);
    toast.show({
      message: importedWords(result.value),
      tone: "positive",
      action: version.undecided > 0 ? { label: "Decide", onAction: decide } : undefined,
    });
    router.refresh();
  }

  return (
    <>
      <ImportRefusal desk={desk} refusal={refusal} />
      <p dir="auto" className="font-medium break-words">
        {name}
      </p>
      <PreviewSheet pending={shown} under={2} />
      <div className="flex flex-wrap justify-end gap-2">
        <Button variant="quiet" onClick={onBack}>
          Choose another
        </Button>
        <Button variant="primary" pending={pending} onClick={() => void importIt()}>
          Import the version
        </Button>
      </div>
    </>
  );
}
