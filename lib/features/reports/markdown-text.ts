import { INVISIBLE } from "@/lib/core/invisible-characters";

const INVISIBLES = new RegExp(INVISIBLE.source, "gu");
const CHARACTER_REFERENCES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/**
 * Somebody's words within a line of Markdown (CommonMark with GitHub's additions): they read as they
 * were written and are nothing else, be it markup, link, HTML or mention. Line ends become spaces.
 */
export function inline(text: string): string {
  const plain = text.replace(INVISIBLES, "\ufffd").replace(/\s+/g, " ").trim();
  return atLineStart(
    plain
      .replace(/[\\`*_[\]~|$@]/g, "\\$&")
      .replace(/[&<>]/g, (character) => CHARACTER_REFERENCES[character]!)
      // GitHub makes links of these without being asked.
      .replace(/:(?=\/\/)/g, "\\:")
      .replace(/\bwww\./gi, "www\\."),
  );
}

/** Somebody's words of several lines, as a quotation: each line escaped, paragraphs kept. */
export function quotation(text: string, indent = ""): string {
  const lines = text.trim().split("\n").map(inline);
  // Two blanks at the end of a line break it there.
  return lines
    .map((line, index) => {
      const breaks = line !== "" && (lines[index + 1] ?? "") !== "";
      return `${indent}>${line === "" ? "" : ` ${line}`}${breaks ? "  " : ""}`;
    })
    .join("\n");
}

/** A link of the web; an address of any other scheme stays text. */
export function webLink(text: string, url: string): string {
  if (!/^https?:\/\//i.test(url)) return `${inline(text)} (${inline(url)})`;
  const address = url.replace(/[<>\\\s]/g, (character) => encodeURIComponent(character));
  return `[${inline(text)}](<${address}>)`;
}

// What opens a list, a heading, a rule or a table where a line begins.
function atLineStart(text: string): string {
  return text.replace(/^([-+#=:])/, "\\$1").replace(/^(\d{1,9})([.)])/, "$1\\$2");
}
