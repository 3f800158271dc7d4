"use client";
import { useState } from "react";
import { Button } from "@/lib/ui/button";
import { EmptyState } from "@/lib/ui/empty-state";
import { Time } from "@/lib/ui/time";
import type { GoneClaim } from "../schema";
import { useClaimActions } from "./use-claim-actions";

/** A claim that was deleted or merged: who took it off and when, and the way back. */
export function ClaimGone({
  desk,
  claim,
  mayRestore,
}: {
  desk: string;
  claim: GoneClaim;
  mayRestore: boolean;
}) {
  const { restore } = useClaimActions(desk);
  const [pending, setPending] = useState(false);
  const { ref, statement, mergedInto, by, at } = claim;

  async function bringBack() {
    setPending(true);
    await restore(claim);
    setPending(false);
  }

  return (
    <EmptyState
      title={mergedInto === null ? `${ref} was deleted` : `${ref} is part of ${mergedInto}`}
      action={
        mayRestore && (
          <Button pending={pending} onClick={() => void bringBack()}>
            Bring it back
          </Button>
        )
      }
    >
      <p>
        {mergedInto === null ? "Deleted" : "Merged"} by {by ?? "the command line"}, <Time at={at} />
        . It said:
      </p>
      <p dir="auto" className="mt-2 font-serif break-words">
        {statement}
      </p>
    </EmptyState>
  );
}
