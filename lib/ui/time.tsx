"use client";
import { useSyncExternalStore } from "react";
import { formatAbsolute, formatDay, formatMoment, formatRelative } from "./format-time";

const MINUTE = 60_000;

function everyMinute(listener: () => void): () => void {
  const timer = setInterval(listener, MINUTE);
  return () => clearInterval(timer);
}

function thisMinute(): number {
  return Math.floor(Date.now() / MINUTE) * MINUTE;
}

function nothingToHear(): () => void {
  return () => {};
}

/** Whether the browser has taken over from what the server drew. */
function useAlive(): boolean {
  return useSyncExternalStore(
    nothingToHear,
    () => true,
    () => false,
  );
}

/** A moment: how long ago in words, the exact time on hover. `at` is a Date or an ISO string. */
export function Time({ at, className }: { at: Date | string; className?: string }) {
  const now = useSyncExternalStore(everyMinute, thisMinute, thisMinute);
  const alive = useAlive();
  const time = new Date(at);
  return (
    <time
      dateTime={time.toISOString()}
      // The server does not know the reader's time zone: UTC until the page has come alive.
      title={formatAbsolute(time, alive ? undefined : "UTC")}
      className={className}
      suppressHydrationWarning
    >
      {formatRelative(time, new Date(now))}
    </time>
  );
}

const DAY = 24 * 60 * MINUTE;

/** A moment with its day and time to be read, for touch and print; within a day, how long ago too. */
export function Moment({ at, className }: { at: Date | string; className?: string }) {
  const now = useSyncExternalStore(everyMinute, thisMinute, thisMinute);
  const alive = useAlive();
  const time = new Date(at);
  const isRecent = now - time.getTime() < DAY;
  return (
    <time dateTime={time.toISOString()} className={className} suppressHydrationWarning>
      {isRecent && `${formatRelative(time, new Date(now))} · `}
      {formatMoment(time, alive ? undefined : "UTC")}
    </time>
  );
}

/** A calendar day ("YYYY-MM-DD"), which is the same day in every time zone. */
export function Day({ value, className }: { value: string; className?: string }) {
  return (
    <time dateTime={value} className={className}>
      {formatDay(value)}
    </time>
  );
}
