"use client";
import { useCallback, useMemo, useState, useSyncExternalStore } from "react";
import { dropDraft, parseDraft, readDraft, subscribeToDraft, writeDraft } from "./draft-store";

/** What a form shows, and what it is based on. */
export type Draft<T> = {
  value: T;
  /** The revision that the value is based on: what a save has to name. */
  revision: number;
  /** Whether something was typed that is not saved. */
  dirty: boolean;
  /** When the text was typed, if it was not typed just now but comes from before. */
  restoredFrom: number | null;
  change: (value: T) => void;
  /** Forgets what was typed: after a save, or because the person says so. */
  drop: () => void;
};

/**
 * Keeps what is typed into a form in this browser as it is typed, so that neither a reload nor a
 * lost session takes it away. While nothing is typed the form shows `saved` and follows it.
 *
 * @param key names person, record and form; one draft is kept for each
 * @param saved what the record says now, with its revision
 */
export function useDraft<T>(key: string, saved: { value: T; revision: number }): Draft<T> {
  const stored = useStoredDraft(key);
  const draft = useMemo(() => parseDraft<T>(stored), [stored]);
  const [typed, setTyped] = useState(false);
  const revision = draft?.revision ?? saved.revision;
  const savedText = JSON.stringify(saved.value);

  const change = useCallback(
    (value: T) => {
      setTyped(true);
      if (JSON.stringify(value) === savedText) dropDraft(key);
      else writeDraft(key, { value, revision, at: Date.now() });
    },
    [key, revision, savedText],
  );
  const drop = useCallback(() => dropDraft(key), [key]);

  return {
    value: draft ? draft.value : saved.value,
    revision,
    dirty: draft !== null,
    restoredFrom: draft && !typed ? draft.at : null,
    change,
    drop,
  };
}

/**
 * Whether a form is open: because somebody opened it, or because text was left in it, before a reload
 * for one. Once open it stays so until it is closed, whatever is typed or deleted.
 *
 * @param asked a count of the times that something else asked for the form: each opens it again
 */
export function useFormOpen(key: string, asked = 0): [boolean, (open: boolean) => void] {
  const isKept = useHasDraft(key);
  const [open, setOpen] = useState<boolean | null>(null);
  const [heard, setHeard] = useState(0);
  if (asked !== heard) {
    setHeard(asked);
    setOpen(true);
  } else if (open === null && isKept) setOpen(true);
  return [open ?? isKept, setOpen];
}

/** Whether something is kept under `key`. */
export function useHasDraft(key: string): boolean {
  return useStoredDraft(key) !== null;
}

function useStoredDraft(key: string): string | null {
  const subscribe = useCallback((listener: () => void) => subscribeToDraft(key, listener), [key]);
  const read = useCallback(() => readDraft(key), [key]);
  return useSyncExternalStore(subscribe, read, noDraft);
}

/** The server knows of no drafts. */
function noDraft(): null {
  return null;
}
