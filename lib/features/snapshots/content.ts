import type { Format } from "@/lib/features/documents/domain";
import type { MediaType } from "./domain";

const PNG = "\u0089PNG\r\n\u001a\n";

/** The kind of picture that bytes are, by their first ones; null for anything else. */
export function imageType(bytes: Uint8Array): MediaType | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 16));
  const text = head.toString("latin1");
  if (text.startsWith(PNG)) return "image/png";
  if (text.startsWith("\u00ff\u00d8\u00ff")) return "image/jpeg";
  if (text.startsWith("GIF87a") || text.startsWith("GIF89a")) return "image/gif";
  if (text.startsWith("RIFF") && text.slice(8, 12) === "WEBP") return "image/webp";
  return null;
}

const TYPES: Record<Format, MediaType> = {
  html: "text/html",
  txt: "text/plain",
  md: "text/markdown",
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
};

/** The media type of a format that documents are read from. */
export function typeOfFormat(format: Format): MediaType {
  return TYPES[format];
}
