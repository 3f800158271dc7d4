"use client";
import { useState } from "react";
import { Badge } from "@/lib/ui/badge";
import { Button } from "@/lib/ui/button";
import { OuterLink } from "@/lib/ui/outer-link";
import { RefusalAlert } from "@/lib/ui/refusal-alert";
import { Spinner } from "@/lib/ui/spinner";
import { Time } from "@/lib/ui/time";
import { useLookAgain } from "@/lib/ui/use-look-again";
import { useSave } from "@/lib/ui/use-save";
import { askForLookAction } from "../actions";
import type { LinkView } from "../schema";
import { LINK_STATE_LOOK, LINK_STATE_WORDS, reasonWords } from "../words";

/** What is known of a source's link, and the button that has it looked at now. */
export function LinkStateLine({
  desk,
  source,
  link,
  mayAsk,
  onLook,
}: {
  desk: string;
  source: { id: string; title: string };
  /** Null where nobody has looked at it yet. */
  link: LinkView | null;
  mayAsk: boolean;
  /** Reads again what is shown. */
  onLook: () => void;
}) {
  const asking = useSave((input: { sourceId: string }) => askForLookAction(desk, input));
  const [asked, setAsked] = useState<{ before: string | null } | null>(null);
  const checkedAt = link?.checkedAt ?? null;
  const isWaiting = asked !== null && asked.before === checkedAt;
  useLookAgain(isWaiting, onLook);
  async function ask() {
    const result = await asking.save({ sourceId: source.id });
    if (result?.ok) setAsked({ before: checkedAt });
  }
  const state = link?.state ?? "unchecked";
  const reason = link && reasonWords(link);
  return (
    <div className="flex flex-col gap-1">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-xs text-ink-soft">
        <Badge {...LINK_STATE_LOOK[state]}>{LINK_STATE_WORDS[state]}</Badge>
        {link?.checkedAt && (
          <span>
            Looked at <Time at={link.checkedAt} />
          </span>
        )}
        {isWaiting && <Spinner label="Looking…" />}
        {mayAsk && !isWaiting && (
          <Button
            size="sm"
            variant="quiet"
            pending={asking.pending}
            aria-label={`Look at the link of “${source.title}” now`}
            onClick={() => void ask()}
          >
            Look now
          </Button>
        )}
      </p>
      {reason && <p className="text-xs text-ink-soft">{reason}</p>}
      {link?.movedTo && (
        <p className="text-xs break-words text-ink-soft">
          Moved to <OuterLink href={link.movedTo}>{link.movedTo}</OuterLink>
        </p>
      )}
      {link?.archive && (
        <p className="text-xs">
          <OuterLink href={link.archive}>Look for a copy in the Internet Archive</OuterLink>
        </p>
      )}
      <RefusalAlert refusal={asking.refusal} />
    </div>
  );
}
