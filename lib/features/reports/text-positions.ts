import { codePointsOf } from "@/lib/core/offsets";
import type { WorkspaceScope } from "@/lib/platform/scope";
import type { Snapshot } from "@/lib/platform/db/snapshot";

/** A version whose offsets are asked for; `length` in code points, `article` the article's number. */
export type PlacedVersion = { id: string; article: number; length: number };

/** How many code points of text are held at a time, unless one text has more. */
const HELD_AT_ONCE = 1_000_000;

type Convert = (offset: number) => number;

/**
 * Converts the offsets of a report's anchors from UTF-16 code units to code points. The text of each
 * version is read once, for as long as the report asks for the articles in order; what is kept of it
 * are the places of its surrogate pairs, until the report has gone past its article.
 */
export class TextPositions {
  readonly #snapshot: Snapshot;
  readonly #scope: WorkspaceScope;
  readonly #known = new Map<string, { article: number; convert: Convert }>();

  constructor(snapshot: Snapshot, scope: WorkspaceScope) {
    this.#snapshot = snapshot;
    this.#scope = scope;
  }

  /** Readies the given versions, and forgets those of articles before all of them. */
  async ready(versions: readonly PlacedVersion[]): Promise<void> {
    const first = Math.min(...versions.map((version) => version.article));
    for (const [id, { article }] of this.#known) {
      if (article < first) this.#known.delete(id);
    }
    const missing = versions.filter((version) => !this.#known.has(version.id));
    for (const group of byLength(missing)) await this.#read(group);
  }

  /** Code points for UTF-16 code units of a version that is ready. */
  convert(versionId: string, offset: number): number {
    const version = this.#known.get(versionId);
    if (!version) throw new Error(`The text of version ${versionId} was not read`);
    return version.convert(offset);
  }

  async #read(versions: readonly PlacedVersion[]): Promise<void> {
    const texts = await this.#snapshot.rows<{ id: string; text: string }>(
      "SELECT id, text FROM article_versions WHERE workspace_id = $1 AND id = ANY($2::uuid[])",
      [this.#scope.workspaceId, versions.map((version) => version.id)],
    );
    const articles = new Map(versions.map((version) => [version.id, version.article]));
    for (const { id, text } of texts) {
      this.#known.set(id, { article: articles.get(id)!, convert: codePointsOf(text) });
    }
  }
}

function byLength(versions: readonly PlacedVersion[]): PlacedVersion[][] {
  const groups: PlacedVersion[][] = [];
  let held = Infinity;
  for (const version of versions) {
    if (held + version.length > HELD_AT_ONCE) {
      groups.push([]);
      held = 0;
    }
    groups.at(-1)!.push(version);
    held += version.length;
  }
  return groups;
}
