"use client";
import { SEARCH_ID } from "@/lib/features/claims/components/claim-filter-bar";
import { useShortcuts } from "@/lib/ui/shortcuts";
import type { Choice } from "./use-choice";

/** The keys that go from claim to claim. */
export function useDeskKeys(choice: Choice, showClaims: () => void): void {
  useShortcuts("Claims", [
    { keys: ["j"], label: "Next claim", run: () => choice.step(1) },
    { keys: ["k"], label: "Previous claim", run: () => choice.step(-1) },
    {
      keys: ["/"],
      label: "Search the claims",
      run: () => {
        showClaims();
        // On a narrow screen the field is there only once the list is shown.
        requestAnimationFrame(() => document.getElementById(SEARCH_ID)?.focus());
      },
    },
    {
      keys: ["Escape"],
      label: "Close the claim",
      run: () => {
        if (choice.chosen) choice.leave();
      },
    },
  ]);
}
