import { fail, ok, type Result } from "@/lib/core/result";
import { withoutEntities } from "./plain-text";

/** What scripts are wrapped in so that old browsers and XML leave them alone. */
const WRAPPING = /(?:\/\/|\/\*)?[ \t]*(?:<!\[CDATA\[|\]\]>|-->)(?:[ \t]*\*\/)?/u;
const STRING = /"[^"\\]*(?:\\[\s\S][^"\\]*)*"/u;
const COMMENT = /<!--|\/\/[^\n]*|\/\*[\s\S]*?\*\//u;
const TOKEN = new RegExp(
  `${STRING.source}|${WRAPPING.source}|${COMMENT.source}|\\s+|[,\\]}]|[^\\s"/<,\\]}-]+|[\\s\\S]`,
  "gu",
);

/** `line` is where it goes wrong, from 1; null where that is not known. */
export type JsonError = { code: "not_json"; line: number | null };

/**
 * Parses JSON as pages hold it: with a byte-order mark, CDATA marks, comments, commas too many, raw
 * control characters and wrong escapes in strings, or quotes as entities. What is right JSON is
 * never changed.
 */
export function parseJson(text: string): Result<unknown, JsonError> {
  const bare = text.replace(/^[\s\ufeff]+/u, "");
  const first = attempt(bare);
  if (first.ok) return first;
  const mended = attempt(mend(bare));
  if (mended.ok || !bare.includes("&quot;")) return mended.ok ? mended : first;
  const decoded = attempt(mend(withoutEntities(bare)));
  return decoded.ok ? decoded : first;
}

function attempt(text: string): Result<unknown, JsonError> {
  try {
    return ok(JSON.parse(text));
  } catch (error) {
    const position = /position (\d+)/u.exec(String(error))?.[1];
    if (position === undefined) return fail({ code: "not_json", line: null });
    const line = text.slice(0, Number(position)).split("\n").length;
    return fail({ code: "not_json", line });
  }
}

function mend(text: string): string {
  const source = withoutHtmlComments(text);
  const out: string[] = [];
  /** Where the last part stands that is no white space. */
  let last = -1;
  for (const [part] of source.matchAll(TOKEN)) {
    if (/^\s/u.test(part)) {
      out.push(" ");
      continue;
    }
    if (part.length > 1 && part[0] !== '"' && isAside(part)) continue;
    const isEnd = part === "]" || part === "}" || part === ",";
    if (isEnd && last >= 0 && out[last] === ",") out[last] = "";
    last = out.push(part[0] === '"' ? mendString(part) : part) - 1;
  }
  return out.join("");
}

function isAside(part: string): boolean {
  return /^(?:\/\/|\/\*|[ \t]*(?:<!|\]\]>|-->))/u.test(part);
}

/** A comment around all of it holds the JSON; any other says something besides. */
function withoutHtmlComments(text: string): string {
  return text.replace(/<!--([\s\S]*?)-->/gu, (whole: string, inner: string) =>
    /^\s*[[{]/u.test(inner) && whole.length > text.trim().length / 2 ? inner : "",
  );
}

function mendString(quoted: string): string {
  return quoted.replace(
    // oxlint-disable-next-line no-control-regex -- control characters are what is mended
    /\\(?:u[\da-fA-F]{4}|["\\/bfnrt])|\\|[\u0000-\u001f]/gu,
    (found) => {
      if (found.length > 1) return found;
      return found === "\\" ? "" : `\\u${found.charCodeAt(0).toString(16).padStart(4, "0")}`;
    },
  );
}
