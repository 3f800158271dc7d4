import { newId } from "@/lib/core/ids";
import { recordEvent } from "@/lib/features/audit/mutations";
import type { SourceKind } from "@/lib/platform/db/generated/enums";
import type { Transaction } from "@/lib/platform/db/database";
import type { WorkspaceScope } from "@/lib/platform/scope";
import { type Cited, identify } from "./identity";

/** A source as a person cites it, before the desk may know it. */
export type CitedSource = Cited & {
  title: string;
  publisher: string | null;
  /** Where it is known from what was read; else a person says it. */
  kind?: SourceKind;
  language?: string | null;
};

/**
 * The desk's record of the source that somebody cites, made if the desk has none of it yet. What
 * the record says of a known source stays as it is.
 *
 * @returns the id of the source
 */
export async function sourceFor(
  tx: Transaction,
  scope: WorkspaceScope,
  cited: CitedSource,
): Promise<string> {
  const { workspaceId, actor } = scope;
  const { identity, url } = identify(cited);
  const id = newId();
  const { title, publisher, citation, kind, language } = cited;
  const { count } = await tx.source.createMany({
    data: [
      {
        id,
        workspaceId,
        identity,
        url,
        citation,
        title,
        publisher,
        kind,
        language,
        rootId: id,
        createdById: actor.memberId,
      },
    ],
    // Where somebody else is making the same source, this waits for them and then finds theirs.
    skipDuplicates: true,
  });
  if (count === 1) {
    await recordEvent(tx, scope, { type: "source.added", payload: { sourceId: id, title, url } });
    return id;
  }
  const known = await tx.source.findUniqueOrThrow({
    where: { workspaceId_identity: { workspaceId, identity } },
    select: { id: true },
  });
  return known.id;
}
