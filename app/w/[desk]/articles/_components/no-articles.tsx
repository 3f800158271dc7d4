import { EmptyState } from "@/lib/ui/empty-state";
import { LinkButton } from "@/lib/ui/link-button";

/** Stands where the list would be, and says what to do next. */
export function NoArticles({
  path,
  show,
  counts,
  mayAdd,
}: {
  path: string;
  show: "active" | "archived";
  counts: { active: number; archived: number };
  mayAdd: boolean;
}) {
  if (counts[show] > 0) {
    return (
      <EmptyState
        title="No articles here"
        action={<LinkButton href={`${path}?show=${show}`}>First page</LinkButton>}
      >
        The list has changed since. Begin with its first page.
      </EmptyState>
    );
  }
  if (show === "archived") {
    return (
      <EmptyState title="Nothing is archived">
        An article that is done with can be archived from its menu. It keeps its claims, and can be
        brought back.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title="No articles yet"
      action={mayAdd && <LinkButton href={`${path}/new`}>Add an article</LinkButton>}
    >
      {mayAdd
        ? "Paste a text or upload a file; then mark its claims."
        : "An editor adds the first one; then its claims can be marked and checked."}
    </EmptyState>
  );
}
