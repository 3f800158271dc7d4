import { textFragment } from "@/lib/core/text-fragment";
import { Badge } from "@/lib/ui/badge";
import type { NewSentence } from "../schema";
import { percent } from "../words";
import type { TriagePlace } from "./triage-card";

/** What a version says that none before did, each sentence leading to its place in the text. */
export function NewSentences({
  sentences,
  place: { articlePath, version },
}: {
  sentences: readonly NewSentence[];
  place: TriagePlace;
}) {
  if (sentences.length === 0) return null;
  return (
    <section
      id="new"
      aria-labelledby="new-title"
      className="mt-12 flex scroll-mt-20 flex-col gap-4 lg:pl-64"
    >
      <header>
        <h2 id="new-title" className="text-lg font-semibold">
          New sentences
        </h2>
        <p className="text-sm text-ink-soft">
          No version before said these. What may hold a claim is a suggestion of the program’s;
          people judge.
        </p>
      </header>
      <ul className="flex flex-col divide-y border-y">
        {sentences.map(({ start, text, proposed, score, reasons }) => (
          <li key={start} className="flex flex-col gap-1.5 py-3">
            {/* A link of the browser’s own: only such a one follows a text directive. */}
            <a
              href={`${articlePath}?version=${version}${textFragment(text)}`}
              dir="auto"
              className="font-serif break-words hover:text-accent"
            >
              {text}
            </a>
            {proposed && (
              <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-xs text-ink-soft">
                <Badge tone="progress" className="border-dashed">
                  Suggested
                </Badge>
                <span>
                  {percent(score)}: {reasons.join(", ")}
                </span>
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
