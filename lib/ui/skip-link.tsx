/** The first thing Tab reaches: past everything above, to the page's own content. */
export function SkipLink({ target = "main" }: { target?: string }) {
  return (
    <a
      href={`#${target}`}
      className="fixed top-2 left-2 z-50 -translate-y-16 rounded-md border border-accent bg-sheet px-4 py-2 text-sm font-medium text-accent focus:translate-y-0 print:hidden"
    >
      Skip to the content
    </a>
  );
}
