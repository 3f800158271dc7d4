"use client";
import { type DragEvent, useId, useRef, useState } from "react";
import { FORMAT_ENDINGS, MAX_FILE_BYTES } from "@/lib/features/documents/domain";
import { Button } from "@/lib/ui/button";
import { classNames } from "@/lib/ui/class-names";
import { UploadIcon } from "@/lib/ui/icons";

const ACCEPT = Object.values(FORMAT_ENDINGS).flat().join(",");

/** Takes files that are dropped on it or chosen. */
export function DropZone({
  multiple,
  onFiles,
}: {
  multiple: boolean;
  onFiles: (files: File[]) => void;
}) {
  const [isOver, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const hintId = useId();

  function take(files: FileList | null) {
    const chosen = [...(files ?? [])].slice(0, multiple ? undefined : 1);
    if (chosen.length > 0) onFiles(chosen);
  }

  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  }

  return (
    <div
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      className={classNames(
        "flex flex-col items-center gap-3 rounded-md border border-dashed px-6 py-10 text-center",
        isOver ? "border-accent bg-accent-tint" : "border-rule-strong bg-sheet",
      )}
    >
      <p className="font-medium">{multiple ? "Drop files here, or" : "Drop a file here, or"}</p>
      <Button aria-describedby={hintId} onClick={() => input.current?.click()}>
        <UploadIcon /> {multiple ? "Choose files" : "Choose a file"}
      </Button>
      <p id={hintId} className="text-sm text-ink-soft">
        Text, Markdown, HTML, Word (.docx) or PDF, up to {MAX_FILE_BYTES / 1024 / 1024} MB each.
      </p>
      <input
        ref={input}
        type="file"
        name="file"
        aria-label={multiple ? "Files" : "File"}
        multiple={multiple}
        accept={ACCEPT}
        hidden
        onChange={(event) => {
          take(event.target.files);
          // The same file can be chosen once more.
          event.target.value = "";
        }}
      />
    </div>
  );
}
