/** Where a snapshot stands: asked for, there, or not to be had. */
export const SNAPSHOT_STATES = ["waiting", "kept", "failed"] as const;
export type SnapshotState = (typeof SNAPSHOT_STATES)[number];

/** Whether the program fetched it or a person brought it. */
export const SNAPSHOT_ORIGINS = ["fetched", "uploaded"] as const;
export type SnapshotOrigin = (typeof SNAPSHOT_ORIGINS)[number];

/** What a snapshot may be of, by its content and not by what somebody said of it. */
export const MEDIA_TYPES = [
  "text/html",
  "text/plain",
  "text/markdown",
  "application/pdf",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  "image/png",
  "image/jpeg",
  "image/gif",
  "image/webp",
] as const;
export type MediaType = (typeof MEDIA_TYPES)[number];

export function isImage(type: MediaType): boolean {
  return type.startsWith("image/");
}

/** Why bytes that came could not be kept. Closed. */
export const KEEPING_ERROR_CODES = [
  "storage_full",
  "storage_refused",
  "storage_unreachable",
  "storage_failed",
] as const;
export type KeepingErrorCode = (typeof KEEPING_ERROR_CODES)[number];

const SET_ASIDE = new Set(["set-cookie", "set-cookie2"]);
const MOST_HEADERS = 100;
const LONGEST_HEADER = 2_000;

/** The headers that are kept of an answer: never a cookie, and no more than anybody reads. */
export function keptHeaders(headers: Record<string, string>): Record<string, string> {
  const kept = Object.entries(headers)
    .filter(([name]) => !SET_ASIDE.has(name.toLowerCase()))
    .slice(0, MOST_HEADERS)
    // PostgreSQL's JSON has no NUL.
    .map(([name, value]) => [name, value.replaceAll("\0", "").slice(0, LONGEST_HEADER)]);
  return Object.fromEntries(kept) as Record<string, string>;
}

const MAX_NAME = 200;

/** The name of an uploaded file without its folders, no longer than it is shown; "file" for none. */
export function uploadedName(name: string): string {
  const last = name.split(/[\\/]/u).at(-1) ?? "";
  return (
    last
      .replaceAll(/\p{Cc}/gu, "")
      .trim()
      .slice(-MAX_NAME) || "file"
  );
}

const ENDINGS: Record<MediaType, string> = {
  "text/html": "html",
  "text/plain": "txt",
  "text/markdown": "md",
  "application/pdf": "pdf",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
  "image/png": "png",
  "image/jpeg": "jpg",
  "image/gif": "gif",
  "image/webp": "webp",
};

/** What a downloaded snapshot is called: after its hash, so that the file can be checked by its name. */
export function downloadName({ mediaType, sha256 }: { mediaType: MediaType; sha256: string }) {
  return `snapshot-${sha256.slice(0, 16)}.${ENDINGS[mediaType]}`;
}
