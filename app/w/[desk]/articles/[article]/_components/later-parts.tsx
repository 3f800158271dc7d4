"use client";
import dynamic from "next/dynamic";
import { SkeletonText } from "@/lib/ui/skeleton";

// What of a claim's panel comes when it is opened, not with the panel.

export const RewriteClaim = dynamic(async () => (await import("./rewrite-claim")).RewriteClaim, {
  loading: Loading,
});

export const ElsewhereTab = dynamic(async () => (await import("./elsewhere-tab")).ElsewhereTab, {
  loading: Loading,
});

export const Disagreement = dynamic(
  async () => (await import("@/lib/features/likeness/components/disagreement")).Disagreement,
);

export const HistoryTab = dynamic(async () => (await import("./history-tab")).HistoryTab, {
  loading: Loading,
});

export const EvidenceState = dynamic(async () => (await import("./evidence-state")).EvidenceState, {
  loading: () => <SkeletonText lines={2} />,
});

function Loading() {
  return <SkeletonText lines={6} />;
}
