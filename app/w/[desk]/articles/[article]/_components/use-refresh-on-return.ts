"use client";
import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** Milliseconds after which a page that was out of sight is read again. */
const AWAY = 30_000;

/** Reads the page again when somebody comes back to its window: others have worked meanwhile. */
export function useRefreshOnReturn(): void {
  const router = useRouter();
  useEffect(() => {
    let left = Infinity;
    function look() {
      if (document.visibilityState === "hidden") left = Date.now();
      else if (Date.now() - left > AWAY) router.refresh();
    }
    document.addEventListener("visibilitychange", look);
    return () => document.removeEventListener("visibilitychange", look);
  }, [router]);
}
