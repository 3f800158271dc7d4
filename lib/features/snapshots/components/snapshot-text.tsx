import type { SnapshotText } from "../schema";

type Block = SnapshotText["blocks"][number];

/** The readable text of a snapshot, block by block. */
export function SnapshotTextView({ text, blocks }: Pick<SnapshotText, "text" | "blocks">) {
  return (
    <div dir="auto" className="flex max-w-[68ch] flex-col gap-3 font-serif leading-relaxed">
      {blocks.map((block) => (
        <ShownBlock key={block.start} role={block.role} text={text.slice(block.start, block.end)} />
      ))}
    </div>
  );
}

function ShownBlock({ role, text }: { role: Block["role"]; text: string }) {
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
