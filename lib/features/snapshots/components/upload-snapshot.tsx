"use client";
import { useRef } from "react";
import type { Result } from "@/lib/core/result";
import { Button } from "@/lib/ui/button";
import { RefusalAlert } from "@/lib/ui/refusal-alert";
import { type Refusal, useSave } from "@/lib/ui/use-save";
import type { SnapshotView } from "../schema";

/** Keeps a file as a snapshot. It comes from outside: what else a kept snapshot brings about is not known here. */
export type UploadAction = (
  desk: string,
  upload: { sourceId: string; file: File },
) => Promise<Result<SnapshotView, Refusal>>;

const TAKEN = ".html,.htm,.xhtml,.txt,.md,.pdf,.docx,.png,.jpg,.jpeg,.gif,.webp";

/** Lets a person bring a file as a snapshot of a source. */
export function UploadSnapshot({
  desk,
  source,
  action,
  onKept,
}: {
  desk: string;
  source: { id: string; title: string; hasAddress: boolean };
  action: UploadAction;
  onKept: () => void;
}) {
  const field = useRef<HTMLInputElement>(null);
  const { pending, refusal, save } = useSave((file: File) =>
    action(desk, { sourceId: source.id, file }),
  );
  async function upload(file: File | undefined) {
    if (!file) return;
    const result = await save(file);
    if (field.current) field.current.value = "";
    if (result?.ok) onKept();
  }
  return (
    <>
      <input
        ref={field}
        type="file"
        accept={TAKEN}
        aria-label={`A file as the snapshot of ${source.title}`}
        className="sr-only"
        tabIndex={-1}
        onChange={(event) => void upload(event.target.files?.[0])}
      />
      <Button
        size="sm"
        variant={source.hasAddress ? "quiet" : "secondary"}
        pending={pending}
        onClick={() => field.current?.click()}
      >
        {source.hasAddress ? "Upload a file instead" : "Upload a file"}
        <span className="sr-only"> as the snapshot of {source.title}</span>
      </Button>
      <RefusalAlert refusal={refusal} />
    </>
  );
}
