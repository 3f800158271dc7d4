"use client";
import type { Result } from "@/lib/core/result";
import { useToast } from "./toast";
import { attempt, type Refusal, useSave } from "./use-save";

/**
 * Removes a record at once, and offers to bring it back.
 *
 * @param removed what the notice says: "Note removed."
 */
export function useRemoval<T>({
  removed,
  remove: removeAction,
  restore: restoreAction,
}: {
  removed: string;
  remove: (record: T) => Promise<Result<unknown, Refusal>>;
  restore: (record: T) => Promise<Result<unknown, Refusal>>;
}): { refusal: Refusal | null; remove: (record: T) => Promise<void> } {
  const toast = useToast();
  const { refusal, save } = useSave(removeAction);

  async function restore(record: T) {
    const result = await attempt(() => restoreAction(record));
    if (!result.ok) toast.show({ message: result.error.message, tone: "negative" });
  }

  async function remove(record: T) {
    const result = await save(record);
    if (!result?.ok) return;
    toast.show({
      message: removed,
      action: { label: "Undo", onAction: () => void restore(record) },
    });
  }

  return { refusal, remove };
}
