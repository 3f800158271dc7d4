import Link from "next/link";
import type { ReactNode } from "react";
import { Disclosure } from "@/lib/ui/disclosure";
import { Moment } from "@/lib/ui/time";
import type { Description, Detail } from "../description-words";
import { describeEvent } from "../event-words";
import type { EventView } from "../schema";

/** Events, the newest first: who did what, when, and what was there before. */
export function EventList({
  desk,
  events,
  actions,
}: {
  desk: string;
  events: EventView[];
  /** What can be done about an event, by its sequence; stands under it. */
  actions?: ReadonlyMap<string, ReactNode>;
}) {
  return (
    <ol className="flex flex-col">
      {events.map((event) => (
        <li key={event.sequence} className="@container border-b py-3 last:border-b-0">
          <EventItem desk={desk} event={event} />
          {actions?.get(event.sequence)}
        </li>
      ))}
    </ol>
  );
}

function EventItem({ desk, event: view }: { desk: string; event: EventView }) {
  const actor = view.actor?.name ?? null;
  const description = view.event && describeEvent(view.event, actor);
  return (
    <article className="flex flex-col gap-1 text-sm">
      <p className="break-words">
        <span className="font-medium">{actor ?? NOBODY[view.channel]}</span>{" "}
        {description ? (
          <Sentence desk={desk} view={view} description={description} />
        ) : (
          "did something that this version of the program does not know"
        )}
        {view.channel === "api" && <span className="text-ink-soft"> through the API</span>}
      </p>
      <p className="text-xs text-ink-soft">
        <Moment at={view.at} />
      </p>
      {description && <Details details={description.details} />}
    </article>
  );
}

const NOBODY: Record<EventView["channel"], string> = {
  page: "Somebody",
  api: "Somebody",
  cli: "The command line",
  system: "Plumbline",
};

function Sentence({
  desk,
  view,
  description: { did, what, rest },
}: {
  desk: string;
  view: EventView;
  description: Description;
}) {
  return (
    <>
      {did} {what && <What desk={desk} view={view} what={what} />} {rest}
    </>
  );
}

function What({
  desk,
  view: { article },
  what,
}: {
  desk: string;
  view: EventView;
  what: NonNullable<Description["what"]>;
}) {
  if (what.kind === "plain" || !article) return <b className="font-medium">{what.text}</b>;
  const name = `A${article.number} ${article.title}`;
  const query = what.kind === "claim" ? `?claim=${what.text}` : "";
  return (
    <Link
      href={`/w/${desk}/articles/${article.slug}${query}`}
      className="text-link"
      prefetch={false}
    >
      {what.kind === "claim" ? what.text : what.text || name}
    </Link>
  );
}

const LONG = 280;

function Details({ details }: { details: Detail[] }) {
  if (details.length === 0) return null;
  return (
    <dl className="flex flex-col gap-2 border-l-2 pl-3">
      {details.map((detail) => (
        <div key={detail.label} className="flex flex-col gap-x-3 @lg:flex-row">
          <dt className="shrink-0 text-ink-soft @lg:w-36">{detail.label}</dt>
          <dd className="min-w-0 grow break-words whitespace-pre-wrap">
            {detail.kind === "text" ? <Words text={detail.text} /> : <Change detail={detail} />}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Change({ detail }: { detail: Extract<Detail, { kind: "change" }> }) {
  const isShort = detail.before.length + detail.after.length < 60;
  return (
    <div className={isShort ? "flex flex-wrap items-baseline gap-x-2" : "flex flex-col gap-1"}>
      <del className="text-ink-soft">
        <span className="sr-only">Before: </span>
        <Words text={detail.before} />
      </del>
      {isShort && <span aria-hidden="true">→</span>}
      <ins className="no-underline">
        <span className="sr-only">After: </span>
        <Words text={detail.after} />
      </ins>
    </div>
  );
}

/** Long words are folded; nothing is cut. */
function Words({ text }: { text: string }) {
  if (text.length <= LONG) return text;
  return (
    <Disclosure summary={`${text.slice(0, 80).trimEnd()}…`}>
      <span className="whitespace-pre-wrap">{text}</span>
    </Disclosure>
  );
}
