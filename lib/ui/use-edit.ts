"use client";
import { useState } from "react";
import type { Result } from "@/lib/core/result";
import { type Draft, useDraft } from "./use-draft";
import { type Refusal, useSave } from "./use-save";

/** A save that was not made, since somebody else saved first; `current` is what is there now. */
type Stale<View> = { code: "stale"; message: string; current: View };

/** What was to be saved when it was found stale, and what somebody else had saved meanwhile. */
export type Conflict<T, View> = { mine: T; current: View };

export type Edit<T, View> = {
  draft: Draft<T>;
  pending: boolean;
  /** Why the last save was not made; null where both texts are shown instead. */
  refusal: Refusal | null;
  conflict: Conflict<T, View> | null;
  /** Saves the draft; over a conflict, on top of what is there. */
  submit: () => Promise<void>;
  /** Forgets what was typed, and with it the conflict. */
  discard: () => void;
};

/**
 * Edits a record that others may edit too: keeps what is typed as a draft, saves it on the revision
 * that it was begun on, and holds both texts where somebody else saved first.
 *
 * @param key names the draft, as for {@link useDraft}
 * @param saved what the record says now, with its revision
 */
export function useEdit<T, View extends { revision: number }, Saved = unknown>(
  key: string,
  saved: { value: T; revision: number },
  {
    save: action,
    onSaved,
    isUntouched,
  }: {
    save: (value: T, revision: number) => Promise<Result<Saved, Refusal | Stale<View>>>;
    onSaved: (saved: Saved) => void;
    /** Whether what changed meanwhile is nothing that the draft speaks of: then it goes on top. */
    isUntouched?: (current: View, draft: Draft<T>) => boolean;
  },
): Edit<T, View> {
  const draft = useDraft<T>(key, saved);
  const [conflict, setConflict] = useState<Conflict<T, View> | null>(null);
  const { pending, refusal, save, clear } = useSave((revision: number) =>
    action(draft.value, revision),
  );

  async function submit(revision = conflict?.current.revision ?? draft.revision): Promise<void> {
    const result = await save(revision);
    if (!result) return;
    if (result.ok) {
      draft.drop();
      onSaved(result.value);
    } else if (isStale(result.error)) {
      const { current } = result.error;
      if (isUntouched?.(current, draft)) await submit(current.revision);
      else setConflict({ mine: draft.value, current });
    }
  }

  function discard() {
    draft.drop();
    setConflict(null);
    clear();
  }

  return {
    draft,
    pending,
    refusal: refusal?.code === "stale" ? null : refusal,
    conflict,
    submit: () => submit(),
    discard,
  };
}

function isStale<View>(error: Refusal | Stale<View>): error is Stale<View> {
  return error.code === "stale";
}
