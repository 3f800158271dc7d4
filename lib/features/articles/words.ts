import type { VersionKind } from "./domain";

/** How a kind of version is called on the screen and in reports. */
export const VERSION_KIND_WORDS: Record<VersionKind, string> = {
  reading_copy: "Reading copy",
  original: "Original",
  draft: "Draft",
};
