"use client";
import dynamic from "next/dynamic";
import { SkeletonText } from "@/lib/ui/skeleton";

// What is opened now and then comes when it is opened, not with the page.

export const MakingPanel = dynamic(async () => (await import("./making-panel")).MakingPanel, {
  loading: Loading,
});

export const ProposalPass = dynamic(async () => (await import("./proposal-pass")).ProposalPass, {
  loading: Loading,
});

function Loading() {
  return <SkeletonText lines={6} />;
}
