"use client";
import { useEffect, useRef } from "react";
import { Disclosure } from "@/lib/ui/disclosure";
import { formatNumber } from "@/lib/ui/format-number";
import { Panel } from "@/lib/ui/panel";
import type { ChoosableClaim } from "../choosable-claim";
import type { Preview } from "../schema";
import { OutsideCard } from "./outside-card";

/** What was found in a text, to be taken one by one, and what could not be taken. */
export function MarkupPreview({
  desk,
  claim,
  preview,
}: {
  desk: string;
  claim: ChoosableClaim | null;
  preview: Preview;
}) {
  const { found, problems, more } = preview;
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), [preview]);
  return (
    <div ref={place} tabIndex={-1} className="outline-none">
      <Panel title={counted(found.length + more, "review found", "reviews found")}>
        {found.length === 0 && problems.length === 0 && (
          <p className="text-sm text-ink-soft">
            There is no ClaimReview in it. Some pages load theirs by script: save the page in your
            browser and bring in the file.
          </p>
        )}
        <ul className="flex flex-col divide-y">
          {found.map((outside) => (
            <li key={JSON.stringify(outside.verdict)} className="py-5 first:pt-0 last:pb-0">
              <OutsideCard desk={desk} claim={claim} outside={outside} mayImport />
            </li>
          ))}
        </ul>
        {more > 0 && (
          <p className="mt-4 text-sm text-ink-soft">
            {formatNumber(more)} more are not listed. The command line takes all of them at once:
            plumbline import --claim-reviews.
          </p>
        )}
        {problems.length > 0 && (
          <Disclosure
            open
            className="mt-5 border-t pt-4"
            summary={counted(
              problems.length,
              "place could not be read",
              "places could not be read",
            )}
          >
            <ul className="flex flex-col gap-1 text-sm">
              {problems.map(({ place: at, message }, index) => (
                <li key={index} className="break-words">
                  <span className="text-ink-soft">{at}:</span> {message}
                </li>
              ))}
            </ul>
          </Disclosure>
        )}
      </Panel>
    </div>
  );
}

function counted(count: number, one: string, many: string): string {
  return count === 0 ? "Nothing found" : `${formatNumber(count)} ${count === 1 ? one : many}`;
}
