import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { fail, ok, type Result } from "@/lib/core/result";
import { freeSlug, slugFrom } from "@/lib/core/slug";
import { changesBetween } from "@/lib/features/audit/domain";
import { recordEvent } from "@/lib/features/audit/mutations";
import type { Transaction } from "@/lib/platform/db/database";
import { transact } from "@/lib/platform/db/transact";
import type { WorkspaceScope } from "@/lib/platform/scope";
import { getDeskSettings } from "./data";
import { can } from "./policy";
import type { ChangeSettings, DeskSettings } from "./schema";

export type StaleSettings = { code: "stale"; message: string; current: DeskSettings };

/**
 * Holds the desk's row until the end of the transaction. Whatever changes who is in a desk, or its
 * rule, takes this lock first: so two owners who demote each other at once come one after the other.
 * Writes of claims and evidence, which only refer to the row, go on.
 */
export async function lockWorkspace(tx: Transaction, workspaceId: string): Promise<void> {
  await tx.$queryRaw`
    SELECT 1 FROM workspaces WHERE id = ${workspaceId}::uuid FOR NO KEY UPDATE`;
}

/** Writes a new desk, without members, under a short name that is free. */
export async function insertWorkspace(
  tx: Transaction,
  name: string,
): Promise<{ id: string; slug: string }> {
  const wanted = slugFrom(name, "desk");
  const id = newId();
  for (;;) {
    const alike = await tx.workspace.findMany({
      where: { slug: { startsWith: wanted } },
      select: { slug: true },
    });
    const slug = freeSlug(wanted, new Set(alike.map((workspace) => workspace.slug)));
    // Somebody else may take the same name in between; then it is seen in the next round.
    const { count } = await tx.workspace.createMany({
      data: [{ id, slug, name }],
      skipDuplicates: true,
    });
    if (count === 1) return { id, slug };
  }
}

/**
 * Saves the desk's name and evidence rule.
 *
 * @returns the settings with their new revision, or `stale` with what somebody else saved meanwhile
 * @throws AppError `forbidden` for anyone but an owner
 */
export async function changeSettings(
  scope: WorkspaceScope,
  { revision, ...wanted }: ChangeSettings,
): Promise<Result<DeskSettings, StaleSettings>> {
  return transact(scope.db, async (tx) => {
    await lockWorkspace(tx, scope.workspaceId);
    const { revision: present, ...before } = await getDeskSettings(scope, tx);
    if (!can(scope.actor, "workspace.configure")) throw new AppError("forbidden");
    if (present !== revision) {
      return fail({
        code: "stale",
        message: "Another owner changed the settings while you were working on them.",
        current: { ...before, revision: present },
      });
    }
    const changes = changesBetween(before, wanted);
    if (Object.keys(changes).length === 0) return ok({ ...before, revision: present });
    await tx.workspace.update({
      where: { id: scope.workspaceId },
      data: { ...wanted, revision: present + 1 },
      select: { id: true },
    });
    await recordEvent(tx, scope, { type: "workspace.changed", payload: { changes } });
    return ok({ ...wanted, revision: present + 1 });
  });
}
