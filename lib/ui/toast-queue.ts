import type { Tone } from "./tone";

export interface ToastContent {
  message: string;
  tone?: Tone;
  /** What the person can still do about it: "Undo". */
  action?: { label: string; onAction: () => void };
}

export interface Toast extends ToastContent {
  id: number;
}

const MOST = 3;

/** Adds one at the end; past three, the oldest goes. */
export function addToast(queue: Toast[], toast: Toast): Toast[] {
  return [...queue, toast].slice(-MOST);
}

export function removeToast(queue: Toast[], id: number): Toast[] {
  return queue.filter((toast) => toast.id !== id);
}

/** Milliseconds a toast stays: longer for more words, and long where there is something to do. */
export function toastDuration(toast: ToastContent): number {
  const reading = 4000 + toast.message.length * 50;
  return toast.action ? Math.max(12_000, reading) : reading;
}
