"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/lib/ui/button";
import { dropDraft, parseDraft, readDraft } from "@/lib/ui/draft-store";
import { useToast } from "@/lib/ui/toast";
import { attempt, type Refusal } from "@/lib/ui/use-save";
import { dropPendingAction, importArticleAction } from "../actions";
import type { ArticleDraft } from "../article-draft";
import { importedWords } from "../imported-words";
import type { PendingView } from "../preview";
import { proposedDraft } from "./pending-article";
import { ReadingItem } from "./reading-item";
import { SourcePicker } from "./source-picker";
import { type Reading, useReadings } from "./use-readings";

type Read = Extract<Reading, { state: "read" }>;

/**
 * Brings texts to the desk: each is read on the server, looked at, and only then imported. Where one
 * came alone, its article opens; of several each tells what it became.
 */
export function ImportArticles({
  desk,
  draftKey,
  kept,
}: {
  desk: string;
  draftKey: string;
  /** What was read before and not imported. */
  kept: PendingView[];
}) {
  const router = useRouter();
  const toast = useToast();
  const { readings, bring, change, remove } = useReadings(desk, null, kept);
  const [importing, setImporting] = useState<ReadonlySet<string>>(new Set());
  const [refusals, setRefusals] = useState<Record<string, Refusal | null>>({});
  const ready = readings.filter((reading): reading is Read => reading.state === "read");
  const keyOf = ({ pending }: Read) => `${draftKey}:${pending.id}`;

  async function importOne(reading: Read) {
    const { key, pending } = reading;
    const typed = parseDraft<ArticleDraft>(readDraft(keyOf(reading)));
    const details = typed?.value ?? proposedDraft(pending);
    setImporting((keys) => new Set(keys).add(key));
    const result = await attempt(() =>
      importArticleAction(desk, { pendingId: pending.id, details }),
    );
    setImporting((keys) => new Set([...keys].filter((other) => other !== key)));
    setRefusals((all) => ({ ...all, [key]: result.ok ? null : result.error }));
    if (!result.ok) {
      if (PAST_HELP.has(result.error.code))
        change(key, { state: "refused", refusal: result.error });
      return null;
    }
    dropDraft(keyOf(reading));
    change(key, { state: "imported", imported: result.value });
    return result.value;
  }

  async function importAlone(reading: Read) {
    const imported = await importOne(reading);
    if (!imported || readings.length > 1) return;
    toast.show({ message: importedWords(imported), tone: "positive" });
    router.push(`/w/${desk}/articles/${imported.article.slug}`);
  }

  async function importAll() {
    for (const reading of ready) await importOne(reading);
  }

  function forget(reading: Reading) {
    remove(reading.key);
    if (reading.state !== "read") return;
    dropDraft(keyOf(reading));
    void attempt(() => dropPendingAction(desk, { pendingId: reading.pending.id }));
  }

  return (
    <div className="flex flex-col gap-10">
      <SourcePicker multiple draftKey={draftKey} onBring={bring} />
      {readings.length > 0 && (
        <section aria-labelledby="brought" className="min-w-0">
          <div className="mb-4 flex flex-wrap items-center justify-between gap-3">
            <h2 id="brought" className="text-lg font-semibold">
              What you brought
            </h2>
            {ready.length > 1 && (
              <Button
                variant="primary"
                pending={importing.size > 0}
                onClick={() => void importAll()}
              >
                Import all {ready.length}
              </Button>
            )}
          </div>
          <Progress readings={readings} />
          <ol>
            {readings.map((reading) => (
              <ReadingItem
                key={reading.key}
                desk={desk}
                reading={reading}
                draftKey={reading.state === "read" ? keyOf(reading) : reading.key}
                alone={readings.length === 1}
                pending={importing.has(reading.key)}
                refusal={refusals[reading.key] ?? null}
                onImport={() => void (reading.state === "read" && importAlone(reading))}
                onRemove={() => forget(reading)}
              />
            ))}
          </ol>
        </section>
      )}
    </div>
  );
}

/** What trying again cannot mend. */
const PAST_HELP = new Set(["already_imported", "article_archived", "preview_gone"]);

/** How many of several have been read. */
function Progress({ readings }: { readings: readonly Reading[] }) {
  const done = readings.filter(({ state }) => state !== "waiting" && state !== "reading").length;
  const isDone = done === readings.length;
  return (
    <div role="status" className={isDone ? "sr-only" : "mb-4 text-sm text-ink-soft"}>
      {done} of {readings.length} read.
      {!isDone && (
        <progress
          value={done}
          max={readings.length}
          aria-label="Read so far"
          className="mt-2 block h-1 w-full accent-accent"
        />
      )}
    </div>
  );
}
