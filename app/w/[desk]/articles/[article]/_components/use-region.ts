"use client";
import { useLayoutEffect, useRef, useState } from "react";
import type { Region } from "./region-switch";

/** Pixels that the bars at the top of a narrow screen take: the desk's, and the switch of regions. */
const BARS = 100;

/**
 * Which part of the desk a narrow screen shows. Each part begins at its top when it is opened, just
 * under the bars; where nothing has been scrolled yet, the article's header stays in view.
 *
 * @param start the part that is shown first
 */
export function useRegion(start: Region) {
  const [region, setRegion] = useState(start);
  const parts = useRef<HTMLDivElement>(null);
  const shown = useRef(region);

  useLayoutEffect(() => {
    if (shown.current === region) return;
    shown.current = region;
    const top = parts.current?.getBoundingClientRect().top ?? 0;
    const isNarrow = !window.matchMedia("(min-width: 62.5rem)").matches;
    if (isNarrow && top < BARS) window.scrollBy(0, top - BARS);
  }, [region]);

  return { region, setRegion, parts };
}
