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

export const RewriteClaim = dynamic(async () => (await import("./rewrite-claim")).RewriteClaim, {
  loading: Loading,
});

export const HistoryTab = dynamic(async () => (await import("./history-tab")).HistoryTab, {
  loading: Loading,
});

export const SnapshotLine = dynamic(
  async () => (await import("@/lib/features/snapshots/components/snapshot-line")).SnapshotLine,
  { loading: () => <SkeletonText lines={1} /> },
);

function Loading() {
  return <SkeletonText lines={6} />;
}
