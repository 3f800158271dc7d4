import { Alert } from "@/lib/ui/alert";
import { Disclosure } from "@/lib/ui/disclosure";
import { SetText } from "@/lib/ui/set-text";
import { Time } from "@/lib/ui/time";
import type { PendingView } from "../preview";
import { becomesWords, sizeWords } from "../preview-words";

/** What was read, before it is stored: where it came from, what was left out, how it begins. */
export function PreviewSheet({ pending, under }: { pending: PendingView; under: number }) {
  const { fetched, warnings, remarks, remarkCount, beginning } = pending;
  return (
    <div className="flex min-w-0 flex-col gap-4">
      <p className="text-sm text-ink-soft">
        {sizeWords(pending)}
        {fetched && (
          <>
            ; fetched <Time at={fetched.at} /> from{" "}
            <a href={fetched.url} rel="noreferrer" className="text-link break-all">
              {fetched.url}
            </a>
          </>
        )}
      </p>
      <p className="text-sm font-medium">{becomesWords(pending)}</p>
      {warnings.length > 0 && (
        <Alert kind="warning" title="Look at this before you import it">
          <ul className="list-disc pl-4">
            {warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </Alert>
      )}
      {remarkCount > 0 && (
        <Disclosure summary={`Comments in the file (${remarkCount}): they come along`}>
          <Remarks remarks={remarks} more={remarkCount - remarks.length} />
        </Disclosure>
      )}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by key */}
      <div role="region" aria-label="Beginning of the text" tabIndex={0} className={PAPER}>
        <div className="reading mx-auto">
          <SetText text={beginning.text} blocks={beginning.blocks} under={under}>
            {({ start, end }) => <span key={start}>{beginning.text.slice(start, end)}</span>}
          </SetText>
          {!beginning.isWhole && (
            <p className="mt-5 font-sans text-sm text-ink-soft">
              The text goes on; all of it comes in.
            </p>
          )}
        </div>
      </div>
    </div>
  );
}

const PAPER = "max-h-96 overflow-y-auto rounded-md border bg-paper px-4 py-6 sm:px-8";

function Remarks({ remarks, more }: { remarks: PendingView["remarks"]; more: number }) {
  return (
    <ol className="flex flex-col gap-3 text-sm">
      {remarks.map(({ text, author, about }, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- they have no other identity and stay in order
        <li key={index} className="border-l-2 pl-3">
          {author && <p className="font-medium">{author}</p>}
          <p dir="auto" className="break-words whitespace-pre-line">
            {text}
          </p>
          {about && (
            <p dir="auto" className="line-clamp-2 font-serif text-ink-soft">
              On “{about}”
            </p>
          )}
        </li>
      ))}
      {more > 0 && <li className="text-ink-soft">and {more} more</li>}
    </ol>
  );
}
