"use client";
import { useCallback, useEffect, useReducer, useRef } from "react";
import type { ClaimDetail } from "./claim-detail";

/** What is known of a claim's details: they may be shown from before while newer ones are fetched. */
export type KnownDetail = { detail: ClaimDetail | null; problem: string | null };

type Entry = KnownDetail & { loading: boolean };

/** Details older than this many milliseconds are shown, and read again. */
const FRESH = 5_000;

/**
 * The details of the claims of an article, kept as long as the page is open.
 *
 * @param base the article's address
 * @param brought the details that the page itself came with, for the claim that its address names
 */
export function useClaimDetails(base: string, brought: ClaimDetail | null) {
  const entries = useRef(new Map<string, Entry>());
  const [, redraw] = useReducer((count: number) => count + 1, 0);

  const load = useCallback(
    async (claimId: string) => {
      const before = entries.current.get(claimId);
      if (before?.loading) return;
      entries.current.set(claimId, {
        detail: before?.detail ?? null,
        problem: null,
        loading: true,
      });
      const answer = await fetchDetail(`${base}/claims/${claimId}`);
      const detail = later(answer.detail, entries.current.get(claimId)?.detail ?? null);
      entries.current.set(claimId, { detail, problem: answer.problem, loading: false });
      redraw();
    },
    [base],
  );

  /** Reads a claim's details unless they are known well enough; call it when one is or may be chosen. */
  const want = useCallback(
    (claimId: string) => {
      const entry = entries.current.get(claimId);
      const age = entry?.detail ? Date.now() - entry.detail.readAt : Infinity;
      if (age > FRESH) void load(claimId);
    },
    [load],
  );

  useEffect(() => {
    if (!brought) return;
    const entry = entries.current.get(brought.claim.id);
    const detail = later(brought, entry?.detail ?? null);
    entries.current.set(brought.claim.id, {
      detail,
      problem: null,
      loading: entry?.loading ?? false,
    });
    redraw();
  }, [brought]);

  function known(claimId: string): KnownDetail {
    const entry = entries.current.get(claimId) ?? { detail: null, problem: null };
    const own = brought?.claim.id === claimId ? brought : null;
    return { detail: later(entry.detail, own), problem: entry.problem };
  }

  return { known, want, load };
}

async function fetchDetail(address: string): Promise<KnownDetail> {
  try {
    const response = await fetch(address, { headers: { Accept: "application/json" } });
    const body: unknown = await response.json();
    // The one place that answers here is claims/[claim]/route.ts of this very build.
    if (response.ok) return { detail: body as ClaimDetail, problem: null };
    return { detail: null, problem: (body as { message: string }).message };
  } catch {
    return { detail: null, problem: "The server does not answer. Try again in a moment." };
  }
}

function later(a: ClaimDetail | null, b: ClaimDetail | null): ClaimDetail | null {
  if (!a || !b) return a ?? b;
  return a.readAt >= b.readAt ? a : b;
}
