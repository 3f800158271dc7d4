import MarkdownIt from "markdown-it";
import { INVISIBLE } from "@/lib/core/invisible-characters";

/** HTML that renderMarkdown made and no one else: safe to put into a page. */
export type RenderedMarkdown = string & { readonly rendered: unique symbol };

const SAFE_LINK = /^(?:https?:\/\/|mailto:)/iu;
const INVISIBLES = new RegExp(INVISIBLE.source, "gu");

const parser = createParser();

function createParser() {
  const markdown = new MarkdownIt({ html: false, linkify: true, breaks: true });
  // Pictures would tell their server who reads a note, and when.
  markdown.disable("image");
  // Only what is written as an address is one: "report.It" is two sentences.
  markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false });
  markdown.validateLink = (url) => SAFE_LINK.test(url.trim());

  const { rules } = markdown.renderer;
  rules.link_open = (tokens, index, options, _env, renderer) => {
    tokens[index]?.attrSet("rel", "nofollow noopener noreferrer");
    return renderer.renderToken(tokens, index, options);
  };
  // A heading inside a note is none of the page's outline.
  rules.heading_open = () => "<p><strong>";
  rules.heading_close = () => "</strong></p>\n";
  return markdown;
}

/**
 * Markdown to HTML, for notes and reasons, on pages and in reports. HTML in it stays text; links
 * lead to http, https and mailto alone; pictures are left as written; characters that would make a
 * line read as another show as U+FFFD. The same source gives the same HTML.
 */
export function renderMarkdown(source: string): RenderedMarkdown {
  // After rendering, because an entity (&#8238;) becomes the character only then.
  return parser.render(source).replace(INVISIBLES, "\ufffd") as RenderedMarkdown;
}
