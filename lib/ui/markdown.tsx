import { MarkdownBody } from "./markdown-body";
import { renderMarkdown } from "./render-markdown";

/** Markdown, rendered. For server components: in a client component it would ship the parser. */
export function Markdown({ source, className }: { source: string; className?: string }) {
  return <MarkdownBody html={renderMarkdown(source)} className={className} />;
}
