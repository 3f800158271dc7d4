import type { ReactNode } from "react";
import { OuterLink } from "@/lib/ui/outer-link";
import { Moment } from "@/lib/ui/time";
import type { SourceView } from "../schema";
import { SOURCE_KIND_WORDS } from "../words";

/** What a source is, and what the desk knows of it. */
export function SourceFacts({ source }: { source: SourceView }) {
  const { url, citation, publisher, kind, language, reliability, addedBy, createdAt } = source;
  return (
    <dl className="grid gap-x-6 gap-y-2 text-sm sm:grid-cols-[max-content_minmax(0,1fr)]">
      {url && (
        <Fact label="Address">
          <OuterLink href={url} isMarked>
            {url}
          </OuterLink>
        </Fact>
      )}
      {citation && <Fact label="Citation">{citation}</Fact>}
      <Fact label="Publisher">{publisher ?? "not said"}</Fact>
      <Fact label="Kind">{kind ? SOURCE_KIND_WORDS[kind] : "not said"}</Fact>
      <Fact label="Language">{language ? languageWords(language) : "not said"}</Fact>
      <Fact label="The desk’s note">
        <span className="whitespace-pre-wrap">{reliability ?? "none yet"}</span>
      </Fact>
      <Fact label="Cited first">
        <Moment at={createdAt} />
        {addedBy && `, by ${addedBy.name}`}
      </Fact>
    </dl>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="contents">
      <dt className="text-ink-soft">{label}</dt>
      <dd dir="auto" className="min-w-0 break-words">
        {children}
      </dd>
    </div>
  );
}

function languageWords(tag: string): string {
  const name = new Intl.DisplayNames("en", { type: "language" }).of(tag);
  return name === undefined || name === tag ? tag : `${name} (${tag})`;
}
