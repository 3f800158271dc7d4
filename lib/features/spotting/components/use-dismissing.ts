"use client";
import { useRouter } from "next/navigation";
import type { TextRange } from "@/lib/core/language/text-range";
import { useToast } from "@/lib/ui/toast";
import { attempt, useSave } from "@/lib/ui/use-save";
import { dismissAction, takeBackAction } from "../actions";
import type { DismissalReason } from "../domain";
import { AS_REASON } from "../words";

/** Says that passages of a version hold nothing to check, and takes it back from the notice. */
export function useDismissing(desk: string, version: { id: string; newest: number }) {
  const router = useRouter();
  const toast = useToast();
  const { pending, save } = useSave((input: Parameters<typeof dismissAction>[1]) =>
    dismissAction(desk, input),
  );

  async function takeBack(dismissalIds: string[]): Promise<void> {
    const result = await attempt(() => takeBackAction(desk, { dismissalIds }));
    const message = result.ok ? "Taken back: to be looked at again." : result.error.message;
    toast.show({ message, tone: result.ok ? "positive" : "negative" });
  }

  /** Answers whether it was done; a refusal is shown. */
  async function dismiss(
    passages: TextRange[],
    reason: DismissalReason,
    what: string,
  ): Promise<boolean> {
    const places = passages.map(({ start, end }) => ({ start, end }));
    const result = await save({
      versionId: version.id,
      passages: places,
      reason,
      newestKnown: version.newest,
    });
    if (!result) return false;
    if (!result.ok) {
      toast.show({ message: result.error.message, tone: "negative" });
      if (result.error.code === "version_replaced") router.refresh();
      return false;
    }
    const { added } = result.value;
    if (added.length === 0) toast.show({ message: "Somebody marked this meanwhile; so it stays." });
    else {
      toast.show({
        message: `${what} dismissed ${AS_REASON[reason]}.`,
        action: { label: "Undo", onAction: () => void takeBack(added) },
      });
    }
    return true;
  }

  return { pending, dismiss, takeBack };
}
