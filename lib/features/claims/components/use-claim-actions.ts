"use client";
import { useRouter } from "next/navigation";
import type { Result } from "@/lib/core/result";
import { useToast } from "@/lib/ui/toast";
import { attempt, type Refusal, useSave } from "@/lib/ui/use-save";
import {
  assignClaimAction,
  changeStatusAction,
  deleteClaimAction,
  restoreClaimAction,
} from "../actions";
import type { DeskClaim } from "../schema";

type Work = () => Promise<Result<unknown, Refusal>>;

/** What is done to a claim with one press: take it, give it away, into review, delete. */
export function useClaimActions(desk: string) {
  const router = useRouter();
  const toast = useToast();
  const { pending, refusal, save } = useSave((work: Work) => work());

  async function run(work: Work): Promise<boolean> {
    const result = await save(work);
    // There is nothing typed to keep: show what is there now, for the next press.
    if (result && !result.ok && result.error.code === "stale") router.refresh();
    return result?.ok ?? false;
  }

  async function restore(claim: { id: string; ref: string }) {
    const result = await attempt(() => restoreClaimAction(desk, { claimId: claim.id }));
    const message = result.ok ? `${claim.ref} is back.` : result.error.message;
    toast.show({ message, tone: result.ok ? "positive" : "negative" });
  }

  async function remove({ id: claimId, ref, revision }: DeskClaim): Promise<boolean> {
    const done = await run(() => deleteClaimAction(desk, { claimId, revision }));
    if (done) {
      toast.show({
        message: `${ref} deleted.`,
        action: { label: "Undo", onAction: () => void restore({ id: claimId, ref }) },
      });
    }
    return done;
  }

  return {
    pending,
    refusal,
    assign: ({ id: claimId, revision }: DeskClaim, assigneeId: string | null) =>
      run(() => assignClaimAction(desk, { claimId, revision, assigneeId })),
    move: ({ id: claimId, revision }: DeskClaim, to: "unreviewed" | "in_review") =>
      run(() => changeStatusAction(desk, { claimId, revision, to })),
    remove,
    restore,
  };
}
