"use client";
import { useToast } from "@/lib/ui/toast";
import { attempt, type Refusal, useSave } from "@/lib/ui/use-save";
import {
  giveBackEvidenceAction,
  linkClaimsAction,
  takeOverEvidenceAction,
  unlinkClaimsAction,
} from "../actions";
import type { TakenOver } from "../schema";
import type { MarkedClaim } from "./elsewhere-item";

type Pair = { claimId: string; otherId: string };
type TakeOverInput = Parameters<typeof takeOverEvidenceAction>[1];

/** Links claims and takes evidence over, each with a notice that offers to undo it. */
export function useElsewhereActions(
  desk: string,
  claim: { id: string; ref: string },
  reload: () => Promise<void>,
) {
  const toast = useToast();
  const link = useSave((pair: Pair) => linkClaimsAction(desk, pair));
  const unlink = useSave((pair: Pair) => unlinkClaimsAction(desk, pair));
  const take = useSave((input: TakeOverInput) => takeOverEvidenceAction(desk, input));

  /** Runs an undoing, says what went wrong if it did, and reads again what is there now. */
  async function undo(run: () => Promise<Refusal | null>) {
    const refusal = await run();
    if (refusal) toast.show({ message: refusal.message, tone: "negative" });
    await reload();
  }

  async function toggle({ id, ref, isLinked }: MarkedClaim) {
    const pair = { claimId: claim.id, otherId: id };
    const [now, back] = isLinked
      ? [unlink.save, linkClaimsAction]
      : [link.save, unlinkClaimsAction];
    const result = await now(pair);
    await reload();
    if (!result?.ok) return;
    toast.show({
      message: isLinked
        ? `${claim.ref} and ${ref} are not linked any more.`
        : `${claim.ref} and ${ref} are linked.`,
      action: {
        label: "Undo",
        onAction: () => void undo(async () => refusalOf(await attempt(() => back(desk, pair)))),
      },
    });
  }

  async function takeOver({ id, ref }: MarkedClaim, evidenceIds: string[]) {
    if (evidenceIds.length === 0) {
      toast.show({ message: `${ref} has no evidence that is not here already.` });
      return;
    }
    const result = await take.save({ claimId: claim.id, fromId: id, evidenceIds });
    await reload();
    if (!result?.ok) return;
    const { taken } = result.value;
    toast.show({
      message: takenWords(taken.length, ref),
      action: { label: "Undo", onAction: () => void undo(() => giveBack(desk, taken)) },
    });
  }

  return {
    pending: link.pending || unlink.pending || take.pending,
    refusal: link.refusal ?? unlink.refusal ?? take.refusal,
    toggle,
    takeOver,
  };
}

function takenWords(count: number, ref: string): string {
  return count === 1
    ? `1 piece of evidence taken over from ${ref}.`
    : `${count} pieces of evidence taken over from ${ref}.`;
}

/** Takes the pieces off the claim again, one after the other; stops at the first that is refused. */
async function giveBack(desk: string, taken: TakenOver["taken"]): Promise<Refusal | null> {
  for (const { id, revision } of taken) {
    const piece = { evidenceId: id, revision };
    const refusal = refusalOf(await attempt(() => giveBackEvidenceAction(desk, piece)));
    if (refusal) return refusal;
  }
  return null;
}

function refusalOf(result: { ok: true } | { ok: false; error: Refusal }): Refusal | null {
  return result.ok ? null : result.error;
}
