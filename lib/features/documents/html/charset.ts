import { TextDecoder } from "@exodus/bytes/encoding.js";
import sniffEncoding from "html-encoding-sniffer";
import { RefusedError } from "../failures";

/** How many characters must be right for one that is wrong to count as a slip. */
const SLIPS_PER_CHARACTER = 10;

/**
 * The characters of a page. Its encoding is told by a byte-order mark, else by the server, else by
 * the page itself (WHATWG HTML, 13.2.3.2), else by whether the bytes are valid UTF-8. What is told
 * is not believed where the bytes say otherwise: valid UTF-8 with more than ASCII in it hardly ever
 * is anything else.
 *
 * @throws RefusedError `wrong_charset` where neither what is told nor a guess makes sense
 */
export function decodePage(
  bytes: Uint8Array,
  contentType: string | null,
): { html: string; warning: string | null } {
  const isUtf8 = decode(bytes, "utf-8") !== null;
  const told = sniffEncoding(bytes, {
    transportLayerEncodingLabel: /charset\s*=\s*["']?([^\s"';]+)/iu.exec(contentType ?? "")?.[1],
    defaultEncoding: isUtf8 ? "UTF-8" : "windows-1252",
  });
  if (isUtf8 && !/^utf-/iu.test(told) && bytes.some((byte) => byte > 127)) {
    const warning = `The page says that it is written in ${told}, but it is UTF-8, and was read so.`;
    return { html: lenient(bytes, "utf-8"), warning };
  }
  const html = decode(bytes, told);
  if (html !== null) return { html, warning: null };
  return told.toLowerCase() === "utf-8" ? decodeBroken(bytes) : refuse(told);
}

/** Bytes that ought to be UTF-8 and are not. */
function decodeBroken(bytes: Uint8Array): { html: string; warning: string } {
  const html = lenient(bytes, "utf-8");
  const broken = html.split("\ufffd").length - 1;
  const sound = html.match(/[\u0080-\ufffc\u{10000}-\u{10ffff}]/gu)?.length ?? 0;
  if (sound >= broken * SLIPS_PER_CHARACTER) {
    const warning = `${broken} characters of the page are broken; they show as \ufffd.`;
    return { html, warning };
  }
  if (sound > broken) return refuse("UTF-8");
  const warning = "The page says that it is UTF-8, but it is not; it was read as windows-1252.";
  return { html: lenient(bytes, "windows-1252"), warning };
}

function refuse(told: string): never {
  throw new RefusedError(
    "wrong_charset",
    `The page says that it is written in ${told}, but its bytes are not. Save it as UTF-8 and try again.`,
  );
}

// Not Node's own decoder: Node 20 reads windows-1252 as Latin-1, and curly quotes as controls.
function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function lenient(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(bytes);
}
