"use client";
import { useCallback, useEffect, useState } from "react";
import type { Elsewhere } from "../schema";

export type KnownElsewhere = { elsewhere: Elsewhere | null; problem: string | null };

/**
 * The claims beside one, read when they are shown and again after each change.
 *
 * @param address where they are asked for
 * @param stamp changes whenever the claim was read again
 */
export function useElsewhere(address: string, stamp: number) {
  const [known, setKnown] = useState<KnownElsewhere>({ elsewhere: null, problem: null });

  const load = useCallback(async () => {
    const answer = await ask(address);
    setKnown((before) => ({ ...answer, elsewhere: answer.elsewhere ?? before.elsewhere }));
  }, [address]);

  useEffect(() => {
    // oxlint-disable-next-line react/set-state-in-effect -- the server is what is outside here
    void load();
  }, [load, stamp]);

  return { ...known, load };
}

async function ask(address: string): Promise<KnownElsewhere> {
  try {
    const response = await fetch(address, { headers: { Accept: "application/json" } });
    const body: unknown = await response.json();
    // The one place that answers here is claims/[claim]/elsewhere/route.ts of this very build.
    if (response.ok) return { elsewhere: body as Elsewhere, problem: null };
    return { elsewhere: null, problem: (body as { message: string }).message };
  } catch {
    return { elsewhere: null, problem: "The server does not answer. Try again in a moment." };
  }
}
