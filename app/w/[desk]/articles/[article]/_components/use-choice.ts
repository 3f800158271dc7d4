"use client";
import { useCallback, useEffect } from "react";
import type { DeskClaim } from "@/lib/features/claims/schema";
import type { Address } from "./use-address";

/** The chosen claim, and the ways to choose another. */
export type Choice = {
  chosen: DeskClaim | null;
  choose: (claimId: string, by?: "press" | "arrow") => void;
  /** Goes that many claims on in the list, or back. */
  step: (by: 1 | -1) => void;
  leave: () => void;
};

/**
 * Which claim is chosen: the one that the address names. Choosing one reads its details ahead, and
 * those of the one after it.
 */
export function useChoice({
  claims,
  listed,
  address,
  want,
  onPress,
}: {
  claims: readonly DeskClaim[];
  /** The claims that fit the filter: what next and previous go through. */
  listed: readonly DeskClaim[];
  address: Pick<Address, "claim" | "choose">;
  want: (claimId: string) => void;
  /** A claim was pressed, not only come by. */
  onPress: () => void;
}): Choice {
  const { claim: ref, choose: changeAddress } = address;
  const chosen = claims.find((claim) => claim.ref === ref?.toUpperCase()) ?? null;
  const at = listed.findIndex((claim) => claim.id === chosen?.id);
  const nextId = listed[at + 1]?.id;
  const chosenId = chosen?.id;

  useEffect(() => {
    if (chosenId === undefined) return;
    want(chosenId);
    if (nextId !== undefined) want(nextId);
  }, [chosenId, nextId, want]);

  const choose = useCallback(
    (claimId: string, by: "press" | "arrow" = "press") => {
      const claim = claims.find(({ id }) => id === claimId);
      if (!claim) return;
      changeAddress(claim.ref, by === "press" ? "push" : "replace");
      if (by === "press") onPress();
    },
    [claims, changeAddress, onPress],
  );

  return {
    chosen,
    choose,
    step(by) {
      const claim = listed[at === -1 && by === -1 ? listed.length - 1 : at + by];
      if (claim) choose(claim.id, "arrow");
    },
    leave: () => changeAddress(null, "push"),
  };
}
