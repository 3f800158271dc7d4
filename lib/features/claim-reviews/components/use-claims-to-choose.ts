"use client";
import { useEffect, useState } from "react";
import type { ChoosableClaim } from "../choosable-claim";

const WAIT_MS = 250;

/** The claims of the desk for some words, asked for once nobody types for a moment. */
export function useClaimsToChoose(desk: string, words: string) {
  const [claims, setClaims] = useState<readonly ChoosableClaim[]>([]);
  const [problem, setProblem] = useState<string | null>(null);

  useEffect(() => {
    const leaving = new AbortController();
    const path = `/w/${desk}/outside-verdicts/claims?like=${encodeURIComponent(words)}`;
    async function look() {
      const answer = await read(path, leaving.signal);
      if (leaving.signal.aborted) return;
      setProblem(typeof answer === "string" ? answer : null);
      if (typeof answer !== "string") setClaims(answer);
    }
    const timer = setTimeout(() => void look(), WAIT_MS);
    return () => {
      leaving.abort();
      clearTimeout(timer);
    };
  }, [desk, words]);

  return { claims, problem };
}

/** The claims, or why they cannot be told. */
async function read(path: string, signal: AbortSignal): Promise<ChoosableClaim[] | string> {
  try {
    const response = await fetch(path, { signal });
    const answer = (await response.json()) as ChoosableClaim[] | { message: string };
    return "message" in answer ? answer.message : answer;
  } catch {
    return "The server does not answer. Try again in a moment.";
  }
}
