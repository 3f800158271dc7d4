import Link from "next/link";
import { Avatar } from "@/lib/ui/avatar";
import { WarningIcon } from "@/lib/ui/icons";
import { Day } from "@/lib/ui/time";
import { articleRef, isOverdue } from "../domain";
import type { ArticleRow } from "../overview";
import { VERSION_KIND_WORDS } from "../words";
import { ArticleMenu } from "./article-menu";
import { ClaimsBar } from "./claims-bar";

const MOST_PEOPLE = 6;

type Shown = {
  desk: string;
  /** The day it is, YYYY-MM-DD: deadlines before it are overdue. */
  today: string;
  /** Whether the reader may edit and archive. */
  mayEdit: boolean;
};

/** The desk's articles, each with how far it has come, who is on it and when it is due. */
export function ArticleList({ rows, ...shown }: Shown & { rows: ArticleRow[] }) {
  return (
    <ul className="border-t">
      {rows.map((row) => (
        <ArticleItem key={row.id} row={row} {...shown} />
      ))}
    </ul>
  );
}

function ArticleItem({ row, desk, today, mayEdit }: Shown & { row: ArticleRow }) {
  return (
    <li className="relative grid gap-x-10 gap-y-4 border-b py-6 lg:grid-cols-[minmax(0,1fr)_minmax(0,24rem)]">
      <div className="flex min-w-0 flex-col gap-2">
        <Origin row={row} />
        <h2 className="font-serif text-lg leading-snug break-words">
          <Link href={`/w/${desk}/articles/${row.slug}`} dir="auto" className="hover:underline">
            {row.title}
          </Link>
        </h2>
        <div className="flex min-h-6 flex-wrap items-center gap-x-4 gap-y-2 text-sm text-ink-soft">
          {row.deadline && <Deadline day={row.deadline} today={today} />}
          <People people={row.people} />
        </div>
      </div>
      <div className="flex min-w-0 items-start gap-4">
        <div className="min-w-0 grow">
          <ClaimsBar desk={desk} slug={row.slug} title={row.title} claims={row.claims} />
        </div>
        {mayEdit && <ArticleMenu desk={desk} article={row} />}
      </div>
    </li>
  );
}

function Origin({ row }: { row: ArticleRow }) {
  const { number, kind } = row.version;
  return (
    <p className="flex flex-wrap gap-x-3 text-sm text-ink-soft">
      <span className="font-medium text-ink">{articleRef(row.number)}</span>
      {row.publisher && <span dir="auto">{row.publisher}</span>}
      {row.publishedOn && <Day value={row.publishedOn} />}
      <span>
        {VERSION_KIND_WORDS[kind]}, version {number}
      </span>
    </p>
  );
}

function Deadline({ day, today }: { day: string; today: string }) {
  if (!isOverdue(day, today)) {
    return (
      <span>
        Due <Day value={day} />
      </span>
    );
  }
  return (
    <span data-tone="negative" className="inline-flex items-center gap-1.5 font-medium text-tone">
      <WarningIcon /> Overdue since <Day value={day} />
    </span>
  );
}

function People({ people }: { people: ArticleRow["people"] }) {
  if (people.length === 0) return <span>Nobody is on it yet</span>;
  const more = people.length - MOST_PEOPLE;
  return (
    <ul aria-label="On it" className="flex items-center gap-1">
      {people.slice(0, MOST_PEOPLE).map(({ memberId, name }) => (
        <li key={memberId} className="flex">
          <Avatar name={name} size="sm" />
        </li>
      ))}
      {more > 0 && <li>and {more} more</li>}
    </ul>
  );
}
