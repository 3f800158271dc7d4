import type { ReactNode } from "react";
import type { TextRange } from "@/lib/core/language/text-range";
import type { SnapshotText } from "../schema";

type Block = SnapshotText["blocks"][number];

/** The readable text of a snapshot, block by block, with the passages that the desk quotes marked. */
export function SnapshotTextView({
  text,
  blocks,
  quoted,
}: Pick<SnapshotText, "text" | "blocks"> & {
  /** In order; UTF-16 code units of the text. */
  quoted: readonly TextRange[];
}) {
  const passages = joined(quoted);
  return (
    <div dir="auto" className="flex max-w-[68ch] flex-col gap-3 font-serif leading-relaxed">
      {blocks.map((block) => (
        <ShownBlock key={block.start} role={block.role}>
          {marked(text, block, passages)}
        </ShownBlock>
      ))}
    </div>
  );
}

/** Passages that overlap are one. */
function joined(quoted: readonly TextRange[]): TextRange[] {
  const passages: TextRange[] = [];
  for (const { start, end } of quoted) {
    const last = passages.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else passages.push({ start, end });
  }
  return passages;
}

/** A block's text in pieces; the first mark of a passage has the name that links lead to. */
function marked(text: string, block: TextRange, passages: readonly TextRange[]): ReactNode[] {
  const pieces: ReactNode[] = [];
  let at = block.start;
  for (const passage of passages) {
    const start = Math.max(block.start, passage.start);
    const end = Math.min(block.end, passage.end);
    if (start >= end) continue;
    pieces.push(text.slice(at, start));
    pieces.push(
      <mark
        key={start}
        {...(passage === passages[0] && start === passage.start && { id: "quote" })}
      >
        {text.slice(start, end)}
      </mark>,
    );
    at = end;
  }
  pieces.push(text.slice(at, block.end));
  return pieces;
}

function ShownBlock({ role, children: text }: { role: Block["role"]; children: ReactNode }) {
  const words = "break-words whitespace-pre-wrap";
  switch (role) {
    case "heading":
      return <p className={`${words} font-sans font-semibold`}>{text}</p>;
    case "list_item":
      return <p className={`${words} pl-4`}>{text}</p>;
    case "quote":
      return <blockquote className={`${words} border-l-2 pl-3`}>{text}</blockquote>;
    case "code":
      return <pre className="text-sm break-words whitespace-pre-wrap">{text}</pre>;
    case "caption":
    case "footnote":
      return <p className={`${words} text-sm text-ink-soft`}>{text}</p>;
    case "paragraph":
    case "table_cell":
      return <p className={words}>{text}</p>;
  }
}
