"use client";
import { useState } from "react";
import type { Result } from "@/lib/core/result";
import { type Refusal, useSave } from "./use-save";

/**
 * {@link useSave} for a write that answers where to go `next`: in, out, or into another desk. The
 * page is loaded afresh, so that nothing of before (who was signed in, which desk) stays in memory.
 */
export function useSaveAndGo<I, E extends Refusal>(
  action: (input: I) => Promise<Result<{ next: string }, E>>,
) {
  const { pending, refusal, save } = useSave(action);
  const [leaving, setLeaving] = useState(false);

  async function saveAndGo(input: I): Promise<void> {
    const result = await save(input);
    if (!result?.ok) return;
    setLeaving(true);
    window.location.assign(result.value.next);
  }

  return { pending: pending || leaving, refusal, saveAndGo };
}
