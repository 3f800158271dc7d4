import { useEffect, useRef } from "react";

const LOOK_AGAIN_MS = 1_500;

/** Has what is shown read again and again while something is waited for. */
export function useLookAgain(isWaiting: boolean, onLook: () => void): void {
  const look = useRef(onLook);
  useEffect(() => {
    look.current = onLook;
  });
  useEffect(() => {
    if (!isWaiting) return undefined;
    const timer = setInterval(() => look.current(), LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [isWaiting]);
}
