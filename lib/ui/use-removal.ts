"use client";
import type { Result } from "@/lib/core/result";
import { useToast } from "./toast";
import { attempt, type Refusal, useSave } from "./use-save";

/**
 * Removes a record at once, and offers to bring it back.
 *
 * @param removed what the notice says: "Note removed."
 * @param restored what is said of a record that is back, where that does not show by itself
 */
export function useRemoval<T, Removed = unknown>({
  removed,
  restored,
  remove: removeAction,
  restore: restoreAction,
}: {
  removed: (answer: Removed) => string;
  restored?: (answer: Removed) => string | null;
  remove: (record: T) => Promise<Result<Removed, Refusal>>;
  restore: (record: T) => Promise<Result<unknown, Refusal>>;
}): { refusal: Refusal | null; remove: (record: T) => Promise<void> } {
  const toast = useToast();
  const { refusal, save } = useSave(removeAction);

  async function restore(record: T, answer: Removed) {
    const result = await attempt(() => restoreAction(record));
    if (!result.ok) return toast.show({ message: result.error.message, tone: "negative" });
    const message = restored?.(answer);
    if (message) toast.show({ message });
  }

  async function remove(record: T) {
    const result = await save(record);
    if (!result?.ok) return;
    toast.show({
      message: removed(result.value),
      action: { label: "Undo", onAction: () => void restore(record, result.value) },
    });
  }

  return { refusal, remove };
}
