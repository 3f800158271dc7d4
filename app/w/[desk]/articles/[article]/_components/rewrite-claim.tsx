"use client";
import { EditClaim } from "@/lib/features/claims/components/edit-claim";
import { MergeClaim } from "@/lib/features/claims/components/merge-claim";
import { SplitClaim } from "@/lib/features/claims/components/split-claim";
import type { DeskClaim } from "@/lib/features/claims/schema";
import { useToast } from "@/lib/ui/toast";
import type { DeskData } from "./desk-data";

/** The forms that change what a claim says. */
export type Rewriting = "edit" | "split" | "merge";

/** One of the forms that change what a claim says, in the place of the claim. */
export function RewriteClaim({
  data,
  claim,
  rewriting,
  draftKey,
  onClose,
  onRestore,
}: {
  data: DeskData;
  claim: DeskClaim;
  rewriting: Rewriting;
  draftKey: string;
  onClose: () => void;
  /** Brings a claim back that was merged into this one. */
  onRestore: (merged: { id: string; ref: string }) => void;
}) {
  const toast = useToast();
  const props = { desk: data.desk, claim, draftKey: `${draftKey}:${rewriting}`, onClose };
  if (rewriting === "edit") return <EditClaim {...props} />;
  if (rewriting === "split") {
    return (
      <SplitClaim
        {...props}
        onSplit={({ first, second }) => {
          toast.show({ message: `${first} was split: the new claim is ${second}.` });
          onClose();
        }}
      />
    );
  }
  return (
    <MergeClaim
      {...props}
      others={data.claims.filter(({ id }) => id !== claim.id)}
      onMerged={(merged) => {
        toast.show({
          message: `${merged.ref} is now part of ${claim.ref}.`,
          action: { label: "Undo", onAction: () => onRestore(merged) },
        });
        onClose();
      }}
    />
  );
}
