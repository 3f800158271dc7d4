import { classNames } from "./class-names";
import type { RenderedMarkdown } from "./render-markdown";

/**
 * Markdown that was rendered before: for client components, which get the HTML from the server and
 * do without the parser.
 */
export function MarkdownBody({ html, className }: { html: RenderedMarkdown; className?: string }) {
  return (
    <div
      dir="auto"
      className={classNames("markdown", className)}
      // The type is the proof that renderMarkdown made it.
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}
