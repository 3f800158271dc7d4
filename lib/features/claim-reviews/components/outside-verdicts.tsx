"use client";
import { useState } from "react";
import { formatNumber } from "@/lib/ui/format-number";
import { Panel } from "@/lib/ui/panel";
import type { ChoosableClaim } from "../choosable-claim";
import type { OutsideVerdictView, Preview } from "../schema";
import { BringMarkup } from "./bring-markup";
import { MarkupPreview } from "./markup-preview";
import { OutsideCard } from "./outside-card";

/** Brings in what other desks found, and shows what waits for a claim. */
export function OutsideVerdicts({
  desk,
  mayImport,
  claim,
  waiting,
  draftKey,
}: {
  desk: string;
  mayImport: boolean;
  /** The claim that somebody came from; null where they came from none. */
  claim: ChoosableClaim | null;
  /** Those on no claim yet. */
  waiting: { verdicts: OutsideVerdictView[]; more: boolean };
  draftKey: string;
}) {
  const [preview, setPreview] = useState<Preview | null>(null);
  const { verdicts, more } = waiting;
  // What is shown above as just found is not shown again below.
  const shown = new Set(preview?.found.map(({ verdict }) => JSON.stringify(verdict)));
  const others = verdicts.filter(({ verdict }) => !shown.has(JSON.stringify(verdict)));

  return (
    <div className="flex flex-col gap-8">
      {mayImport && (
        <Panel title="Bring in reviews">
          <BringMarkup desk={desk} draftKey={draftKey} onPreview={setPreview} />
        </Panel>
      )}
      {preview && <MarkupPreview desk={desk} claim={claim} preview={preview} />}
      <Panel title="On no claim yet" plain>
        {others.length === 0 ? (
          <p className="text-sm text-ink-soft">No outside verdict waits for a claim.</p>
        ) : (
          <ul className="flex flex-col divide-y">
            {others.map((outside) => (
              <li key={outside.id} className="py-5 first:pt-0">
                <OutsideCard desk={desk} claim={claim} outside={outside} mayImport={mayImport} />
              </li>
            ))}
          </ul>
        )}
        {more && (
          <p className="mt-4 text-sm text-ink-soft">
            The newest {formatNumber(verdicts.length)} are shown.
          </p>
        )}
      </Panel>
    </div>
  );
}
