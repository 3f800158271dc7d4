import { articleRef, type VersionKind } from "./domain";
import { VERSION_KIND_WORDS } from "./words";

type Outcome = {
  outcome: "article_added" | "version_added";
  article: { number: number };
  version: {
    number: number;
    kind: VersionKind;
    anchored: number;
    undecided: number;
    orphaned: number;
  };
};

/** What came of an import, in a sentence or two. */
export function importedWords({ outcome, article, version }: Outcome): string {
  const ref = articleRef(article.number);
  if (outcome === "article_added") return `Added as ${ref}.`;
  const kind = VERSION_KIND_WORDS[version.kind].toLowerCase();
  const added = `Added to ${ref} as version ${version.number}, the ${kind}.`;
  const { anchored, undecided, orphaned } = version;
  const total = anchored + undecided + orphaned;
  if (total === 0) return added;
  if (anchored === total) return `${added} All ${total} claims stand in it.`;
  const stand = `${added} ${anchored} of ${total} claims stand in it`;
  return undecided === 0 ? `${stand}.` : `${stand}; ${undecided} more to decide.`;
}
