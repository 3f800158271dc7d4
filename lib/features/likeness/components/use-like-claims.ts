"use client";
import { useEffect, useState } from "react";
import type { LikeClaim } from "../schema";

/** Milliseconds of quiet after which what is typed is looked for. */
const QUIET = 400;
/** A text with fewer words says nothing yet. */
const FEWEST_WORDS = 3;

/**
 * The claims that are like a text, asked for when it rests; those of the text before stay until then.
 * A server that does not answer leaves none: like claims are a help, and nothing waits for them.
 */
export function useLikeClaims(address: string, statement: string): readonly LikeClaim[] {
  const [claims, setClaims] = useState<readonly LikeClaim[]>([]);
  const words = statement.trim();
  const isTold = words.split(/\s+/).length >= FEWEST_WORDS;

  useEffect(() => {
    if (!isTold) return;
    const asking = new AbortController();
    const look = async () => {
      const found = await askLike(address, words, asking.signal);
      if (!asking.signal.aborted) setClaims(found);
    };
    const timer = setTimeout(() => void look(), QUIET);
    return () => {
      clearTimeout(timer);
      asking.abort();
    };
  }, [address, words, isTold]);

  return isTold ? claims : [];
}

async function askLike(
  address: string,
  statement: string,
  signal: AbortSignal,
): Promise<LikeClaim[]> {
  try {
    const response = await fetch(`${address}?${new URLSearchParams({ statement })}`, {
      headers: { Accept: "application/json" },
      signal,
    });
    // The one place that answers here is like/route.ts of this very build.
    return response.ok ? ((await response.json()) as { claims: LikeClaim[] }).claims : [];
  } catch {
    return [];
  }
}
