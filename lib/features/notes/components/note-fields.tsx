"use client";
import { type Ref, useState } from "react";
import { Button } from "@/lib/ui/button";
import { Checkbox } from "@/lib/ui/checkbox";
import { Field } from "@/lib/ui/field";
import { MarkdownBody } from "@/lib/ui/markdown-body";
import type { RenderedMarkdown } from "@/lib/ui/render-markdown";
import { TextArea } from "@/lib/ui/text-area";
import { fieldProblem, type Refusal } from "@/lib/ui/use-save";
import type { NoteContent } from "../schema";

/** A note's text with its preview, and whether it goes into the report. */
export function NoteFields({
  value,
  onChange,
  refusal,
  field,
}: {
  value: NoteContent;
  onChange: (value: NoteContent) => void;
  refusal: Refusal | null;
  field?: Ref<HTMLTextAreaElement>;
}) {
  const { preview, show, hide } = usePreview(value.body);
  return (
    <>
      <Field
        label="Note"
        hint="Markdown works here and in the HTML report; a Markdown export shows it as typed."
        error={fieldProblem(refusal, "content.body")}
      >
        {(control) =>
          preview ? (
            <MarkdownBody html={preview} className="rounded-md border bg-well p-3" />
          ) : (
            <TextArea
              {...control}
              ref={field}
              dir="auto"
              value={value.body}
              onChange={(event) => onChange({ ...value, body: event.target.value })}
            />
          )
        }
      </Field>
      <div className="flex flex-wrap items-center justify-between gap-2">
        <Checkbox
          label="For the report"
          checked={value.forReport}
          onChange={(event) => onChange({ ...value, forReport: event.target.checked })}
        />
        <Button
          size="sm"
          variant="quiet"
          aria-pressed={preview !== null}
          disabled={value.body.trim() === ""}
          onClick={() => (preview === null ? void show() : hide())}
        >
          Preview
        </Button>
      </div>
    </>
  );
}

/**
 * The preview of a text, gone as soon as the text is another one. The renderer comes when it is first
 * asked for: it is larger than the page's own script.
 */
function usePreview(body: string) {
  const [preview, setPreview] = useState<{ of: string; html: RenderedMarkdown } | null>(null);
  async function show() {
    const { renderMarkdown } = await import("@/lib/ui/render-markdown");
    setPreview({ of: body, html: renderMarkdown(body) });
  }
  return {
    preview: preview?.of === body ? preview.html : null,
    show,
    hide: () => setPreview(null),
  };
}
