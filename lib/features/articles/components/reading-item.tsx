"use client";
import Link from "next/link";
import { Button } from "@/lib/ui/button";
import { IconButton } from "@/lib/ui/icon-button";
import { CheckIcon, CrossIcon, WarningIcon } from "@/lib/ui/icons";
import { Spinner } from "@/lib/ui/spinner";
import type { Refusal } from "@/lib/ui/use-save";
import { articleRef } from "../domain";
import { importedWords } from "../imported-words";
import { ImportRefusal } from "./import-refusal";
import { PendingArticle } from "./pending-article";
import type { Reading } from "./use-readings";

/** One thing that was brought: how far it has come, and what can be done with it. */
export function ReadingItem({
  desk,
  reading,
  draftKey,
  alone,
  pending,
  refusal,
  onImport,
  onRemove,
}: {
  desk: string;
  reading: Reading;
  /** Of what is typed about it. */
  draftKey: string;
  /** Whether it is the only one: its preview is open then. */
  alone: boolean;
  /** Whether it is being imported. */
  pending: boolean;
  /** Why it was not imported. */
  refusal: Refusal | null;
  onImport: () => void;
  onRemove: () => void;
}) {
  const isBusy = reading.state === "waiting" || reading.state === "reading";
  return (
    <li className="flex flex-col gap-4 border-t py-5">
      <div className="flex items-start gap-3">
        <StateIcon state={reading.state} />
        <div className="min-w-0 grow">
          <h3 dir="auto" className="font-medium break-words">
            {reading.name}
          </h3>
          <Outcome desk={desk} reading={reading} />
        </div>
        {!isBusy && (
          <IconButton label={`Remove ${reading.name}`} icon={<CrossIcon />} onClick={onRemove} />
        )}
      </div>
      {reading.state === "read" && (
        <>
          <ImportRefusal desk={desk} refusal={refusal} />
          <PendingArticle
            pending={reading.pending}
            draftKey={draftKey}
            refusal={refusal}
            open={alone}
          />
          <Button
            variant={alone ? "primary" : "secondary"}
            pending={pending}
            onClick={onImport}
            className="self-start"
          >
            {reading.pending.becomes ? "Import the version" : "Add the article"}
          </Button>
        </>
      )}
    </li>
  );
}

function StateIcon({ state }: { state: Reading["state"] }) {
  switch (state) {
    case "waiting":
    case "reading":
      return <Spinner className="mt-1" />;
    case "refused":
      return <Toned tone="negative" icon={<WarningIcon />} />;
    case "read":
    case "imported":
      return <Toned tone="positive" icon={<CheckIcon />} />;
  }
}

function Toned({ tone, icon }: { tone: "negative" | "positive"; icon: React.ReactNode }) {
  return (
    <span data-tone={tone} className="mt-1 shrink-0 text-tone">
      {icon}
    </span>
  );
}

function Outcome({ desk, reading }: { desk: string; reading: Reading }) {
  switch (reading.state) {
    case "waiting":
      return <p className="text-sm text-ink-soft">Waiting</p>;
    case "reading":
      return <p className="text-sm text-ink-soft">Reading…</p>;
    case "read":
      return <p className="text-sm text-ink-soft">Read; nothing is stored yet.</p>;
    case "imported":
      return (
        <p className="text-sm">
          {importedWords(reading.imported)}{" "}
          <ArticleLink desk={desk} article={reading.imported.article} />
        </p>
      );
    case "refused":
      return (
        <p data-tone="negative" className="text-sm text-tone">
          {reading.refusal.message}{" "}
          {reading.refusal.article && <ArticleLink desk={desk} article={reading.refusal.article} />}
        </p>
      );
  }
}

function ArticleLink({
  desk,
  article,
}: {
  desk: string;
  article: { number: number; slug: string };
}) {
  return (
    <Link href={`/w/${desk}/articles/${article.slug}`} className="text-link">
      Open {articleRef(article.number)}
    </Link>
  );
}
