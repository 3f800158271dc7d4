import type { BlockPair } from "@/lib/features/articles/paired-blocks";
import { ReadingBlock } from "@/lib/features/claims/components/reading-block";
import type { Block } from "@/lib/features/claims/highlights";
import type { MarkedClaim } from "@/lib/features/claims/marked-claims";
import { classNames } from "@/lib/ui/class-names";
import type { Tone } from "@/lib/ui/tone";

/** A paragraph and what took its place. */
export type Row = { kind: BlockPair["kind"]; before: Block | null; after: Block | null };

type Side = { number: number; text: string; marked: ReadonlyMap<string, MarkedClaim> };

const WORDS: Record<Row["kind"], { label: string; tone: Tone } | null> = {
  same: null,
  changed: { label: "Changed", tone: "caution" },
  moved: { label: "Moved", tone: "unknown" },
  removed: { label: "Gone", tone: "progress" },
  added: { label: "New", tone: "positive" },
};

/** The two paragraphs side by side; on a narrow screen one above the other. */
export function ComparedRow({
  row: { kind, before, after },
  from,
  to,
  chosen,
}: {
  row: Row;
  from: Side;
  to: Side;
  chosen: string | null;
}) {
  const words = WORDS[kind];
  return (
    <div
      data-tone={words?.tone}
      className={classNames(
        "grid gap-x-10 border-b py-4 pl-4 md:grid-cols-2",
        words && "border-l-2 border-l-tone",
      )}
    >
      {words && <p className="text-xs font-medium text-tone md:col-span-2">{words.label}</p>}
      <Cell side={from} block={before} chosen={chosen} />
      <Cell side={to} block={after} chosen={chosen} isTwin={kind === "same"} />
    </div>
  );
}

function Cell({
  side,
  block,
  chosen,
  isTwin = false,
}: {
  side: Side;
  block: Block | null;
  chosen: string | null;
  /** Whether it says the same as the one above it on a narrow screen: then once is enough. */
  isTwin?: boolean;
}) {
  if (!block) return <div className="max-md:hidden" />;
  return (
    <div className={classNames("min-w-0 py-1", isTwin && "max-md:hidden")}>
      <p className="text-xs text-ink-soft md:sr-only">Version {side.number}</p>
      <p dir="auto" className="reading text-base">
        <ReadingBlock
          text={side.text}
          block={block}
          claims={side.marked}
          chosen={chosen}
          margin={nothing}
        />
      </p>
    </div>
  );
}

function nothing(): null {
  return null;
}
