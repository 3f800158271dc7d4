"use client";
import dynamic from "next/dynamic";
import { useEffect } from "react";
import { SkeletonText } from "@/lib/ui/skeleton";

// What is opened now and then comes when it is opened, not with the page.

const importClaimPanel = async () => (await import("./claim-panel")).ClaimPanel;

/** The claim's own panel: with the page where a claim is chosen, else see {@link useClaimPanelSoon}. */
export const ClaimPanel = dynamic(importClaimPanel, { loading: Loading });

/** Fetches the claim's panel once the page is there, so that it is at hand when one is chosen. */
export function useClaimPanelSoon(): void {
  useEffect(() => {
    const fetchIt = () => void importClaimPanel();
    if (document.readyState === "complete") fetchIt();
    else window.addEventListener("load", fetchIt, { once: true });
    return () => window.removeEventListener("load", fetchIt);
  }, []);
}

export const MakingPanel = dynamic(async () => (await import("./making-panel")).MakingPanel, {
  loading: Loading,
});

export const ProposalPass = dynamic(async () => (await import("./proposal-pass")).ProposalPass, {
  loading: Loading,
});

function Loading() {
  return <SkeletonText lines={6} />;
}
