import type { Result } from "@/lib/core/result";
import { transact } from "@/lib/platform/db/transact";
import type { WorkspaceScope } from "@/lib/platform/scope";
import { type Brought, readIncoming, type ReadError } from "./incoming";
import { authorize } from "./mutations";
import { type Imported, type KnownDetails, type PlaceError, takeIn } from "./taking-in";

type ImportError = ReadError | PlaceError;

/**
 * Brings a text to the desk, from a file, an address or by itself. The original that a reading copy
 * was made from is known by its SHA-256 and becomes the next version of that article, every claim
 * where it stands there; any other text becomes a new article without claims. A text that the desk
 * has already is not taken twice, not even when two people bring it at once.
 *
 * @param details what is known of a new article; left out, what the file says of itself
 */
export async function importText(
  scope: WorkspaceScope,
  { details, ...brought }: Brought & { details?: KnownDetails },
): Promise<Result<Imported, ImportError>> {
  authorize(scope, "article.add");
  const read = await readIncoming(brought);
  if (!read.ok) return read;
  const proposed = { ...read.value.document.properties, deadline: null };
  return transact(scope.db, (tx) =>
    takeIn(tx, scope, read.value, { details: details ?? proposed }),
  );
}

/**
 * Adds a text as the next version of one article: its original if that is what it is, else a draft,
 * with every claim that finds its place there.
 */
export async function addVersion(
  scope: WorkspaceScope,
  { articleId, ...brought }: Brought & { articleId: string },
): Promise<Result<Imported, ImportError>> {
  authorize(scope, "version.add");
  const read = await readIncoming(brought);
  if (!read.ok) return read;
  return transact(scope.db, (tx) => takeIn(tx, scope, read.value, { articleId }));
}
