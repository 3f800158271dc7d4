"use client";
import { useRouter } from "next/navigation";
import { useEffect } from "react";
import type { DeskClaim } from "@/lib/features/claims/schema";
import type { KnownDetail } from "./use-claim-details";

/**
 * The chosen claim as newly as it is known: from the list, or from its details where these were read
 * later. Where the list has fallen behind the page is read again.
 */
export function useNewest(
  listed: DeskClaim | null,
  known: KnownDetail | null,
): { claim: DeskClaim; known: KnownDetail } | null {
  const router = useRouter();
  const detailed = known?.detail?.claim ?? null;
  const isBehind = listed !== null && detailed !== null && detailed.revision > listed.revision;
  const revision = detailed?.revision;
  useEffect(() => {
    if (isBehind) router.refresh();
  }, [isBehind, revision, router]);
  if (!listed || !known) return null;
  return { claim: isBehind ? detailed : listed, known };
}
