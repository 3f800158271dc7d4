"use client";
import { useCallback, useRef, useState } from "react";
import type { FieldErrors, Result } from "@/lib/core/result";

/** Why a save was not made. `fields` names what is wrong with which field of the input. */
export type Refusal = { code: string; message: string; fields?: FieldErrors };

/** What an action's answer becomes when the server cannot be reached at all. */
export type Unreachable = { code: "unreachable"; message: string };

export type Save<I, T, E extends Refusal> = {
  pending: boolean;
  /** Why the last save was not made; null after one that was. */
  refusal: E | Unreachable | null;
  /** Saves; while one save is under way a second is not begun, and answers null. */
  save: (input: I) => Promise<Result<T, E | Unreachable> | null>;
  /** Forgets the refusal. */
  clear: () => void;
};

/**
 * Runs an action from a form: one at a time, with what it answers kept for the form to show. Never
 * throws: a server that does not answer is a refusal like others, and the form keeps its text.
 */
export function useSave<I, T, E extends Refusal>(
  action: (input: I) => Promise<Result<T, E>>,
): Save<I, T, E> {
  const [pending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<E | Unreachable | null>(null);
  const running = useRef(false);

  async function save(input: I): Promise<Result<T, E | Unreachable> | null> {
    if (running.current) return null;
    running.current = true;
    setPending(true);
    const result = await attempt(() => action(input));
    running.current = false;
    setPending(false);
    setRefusal(result.ok ? null : result.error);
    return result;
  }

  const clear = useCallback(() => setRefusal(null), []);
  return { pending, refusal, save, clear };
}

/** Runs an action; a failure to reach the server comes back as a value. */
export async function attempt<T, E extends Refusal>(
  run: () => Promise<Result<T, E>>,
): Promise<Result<T, E | Unreachable>> {
  try {
    return await run();
  } catch {
    return {
      ok: false,
      error: {
        code: "unreachable",
        message: "The server does not answer. What you typed is kept; try again in a moment.",
      },
    };
  }
}

/** What is wrong with one field, by its path in the action's input ("content.url"). */
export function fieldProblem(refusal: Refusal | null, path: string): string | null {
  return refusal?.fields?.[path] ?? null;
}
