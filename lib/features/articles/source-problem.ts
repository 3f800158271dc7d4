import { MAX_TEXT_BYTES } from "@/lib/core/canonical-text";
import { MAX_FILE_BYTES } from "@/lib/features/documents/domain";
import { FILE_TOO_LARGE, TOO_LARGE } from "./domain";

type Source =
  { from: "paste"; text: string } | { from: "file"; file: File } | { from: "address"; url: string };

/**
 * What is wrong with something that is brought, before anything is sent: what is too large is not
 * sent at all. Null where the server has to look.
 */
export function sourceProblem(source: Source): string | null {
  switch (source.from) {
    case "paste":
      if (source.text.trim() === "") return "Paste the article's text.";
      return new Blob([source.text]).size > MAX_TEXT_BYTES ? TOO_LARGE : null;
    case "file":
      if (source.file.size > MAX_FILE_BYTES) return FILE_TOO_LARGE;
      return source.file.size === 0 ? "This file is empty." : null;
    case "address":
      return source.url.trim() === "" ? "Give the page's address." : null;
  }
}

/** An address as people type it, with the scheme that they leave out. */
export function fullAddress(typed: string): string {
  const address = typed.trim();
  return address === "" || /^[a-z][a-z0-9+.-]*:/iu.test(address) ? address : `https://${address}`;
}
