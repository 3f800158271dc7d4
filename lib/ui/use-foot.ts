"use client";
import { type RefObject, useLayoutEffect } from "react";

/**
 * Says how high a bar stands at the foot of the window (`--foot` on the root), so that notices show
 * above it and cover none of its buttons.
 *
 * @param bar the bar; while it is not there nothing stands at the foot
 */
export function useFoot(bar: RefObject<HTMLElement | null>, isThere: boolean): void {
  useLayoutEffect(() => {
    const element = bar.current;
    if (!isThere || !element) return;
    const root = document.documentElement.style;
    const observer = new ResizeObserver(() =>
      root.setProperty("--foot", `${element.offsetHeight}px`),
    );
    observer.observe(element);
    return () => {
      observer.disconnect();
      root.removeProperty("--foot");
    };
  }, [bar, isThere]);
}
