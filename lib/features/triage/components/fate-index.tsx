import { classNames } from "@/lib/ui/class-names";
import { formatNumber } from "@/lib/ui/format-number";
import { Kbd } from "@/lib/ui/kbd";
import type { FateGroup } from "../sorting";
import { FATE_WORDS, waitingWords } from "../words";

/** How many claims met which fate, each leading to its part of the page. */
export function FateIndex({
  groups,
  saving,
  waiting,
  newSentences,
}: {
  groups: readonly FateGroup[];
  saving: boolean;
  waiting: number;
  newSentences: number;
}) {
  return (
    <nav aria-label="What became of the claims" className="lg:sticky lg:top-24 lg:self-start">
      <p className="mb-3 text-sm font-medium">{waitingWords(waiting)}.</p>
      <ul className="grid grid-cols-2 gap-x-6 text-sm sm:grid-cols-3 lg:grid-cols-1">
        {groups.map(({ fate, items, waiting: own }) => (
          <li key={fate}>
            <Entry
              href={`#${fate}`}
              title={FATE_WORDS[fate].title}
              count={items.length}
              note={own > 0 ? `${own} to decide` : null}
            />
          </li>
        ))}
        <li>
          <Entry href="#new" title="New sentences" count={newSentences} note={null} />
        </li>
      </ul>
      <p className="mt-4 hidden text-xs text-ink-soft lg:block">
        <Kbd>j</Kbd> and <Kbd>k</Kbd> go from claim to claim; <Kbd>?</Kbd> lists the keys.
      </p>
      <p className={classNames("mt-2 text-xs text-ink-soft", !saving && "invisible")}>Saving…</p>
    </nav>
  );
}

function Entry({
  href,
  title,
  count,
  note,
}: {
  href: string;
  title: string;
  count: number;
  note: string | null;
}) {
  const words = (
    <>
      <span className="grow">
        {title}
        {note && (
          <span data-tone="caution" className="block text-xs text-tone">
            {note}
          </span>
        )}
      </span>
      <span className={classNames(count === 0 && "text-ink-soft")}>{formatNumber(count)}</span>
    </>
  );
  const line = "flex min-h-8 items-baseline gap-2 border-b py-1.5";
  if (count === 0) return <span className={classNames(line, "text-ink-soft")}>{words}</span>;
  return (
    <a href={href} className={classNames(line, "hover:text-accent")}>
      {words}
    </a>
  );
}
