import type { Look } from "@/lib/ui/look";
import type { KeepingErrorCode, MediaType, SnapshotState } from "./domain";

/** The colour and the shape of a state. */
export const STATE_LOOK: Record<SnapshotState, Look> = {
  waiting: { tone: "progress", shape: "half-circle" },
  kept: { tone: "positive", shape: "check-circle" },
  failed: { tone: "caution", shape: "triangle" },
};

export const MEDIA_WORDS: Record<MediaType, string> = {
  "text/html": "Page",
  "text/plain": "Text",
  "text/markdown": "Markdown",
  "application/pdf": "PDF",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "Word file",
  "image/png": "Picture (PNG)",
  "image/jpeg": "Picture (JPEG)",
  "image/gif": "Picture (GIF)",
  "image/webp": "Picture (WebP)",
};

/** Why bytes that came could not be kept, for the members of a desk. */
export const KEEPING_WORDS: Record<KeepingErrorCode, string> = {
  storage_full: "There is no room left to keep it. Tell who runs Plumbline, then try again.",
  storage_refused:
    "The storage does not let Plumbline keep it. Tell who runs Plumbline, then try again.",
  storage_unreachable: "The storage does not answer. Try again later.",
  storage_failed: "It could not be stored. Tell who runs Plumbline, then try again.",
};

/** A size as people read it: 900 bytes, 12 kB, 3.4 MB. */
export function sizeWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} kB`;
  return `${(bytes / 1_000_000).toLocaleString("en", { maximumFractionDigits: 1 })} MB`;
}
