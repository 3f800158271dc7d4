import { AppError } from "@/lib/core/errors";
import type { Block } from "@/lib/features/documents/domain";
import type { Transaction } from "@/lib/platform/db/database";
import type { WorkspaceScope } from "@/lib/platform/scope";

/** The newest version of an article, with its text and the parts of it (UTF-16 code units). */
export type NewestText = {
  id: string;
  articleId: string;
  number: number;
  text: string;
  sha256: string;
  blocks: Block[];
};

/** Throws `not_found` for an article that is none of this workspace. */
export async function newestText(
  scope: WorkspaceScope,
  articleId: string,
  reader: Transaction = scope.db.prisma,
): Promise<NewestText> {
  const version = await reader.articleVersion.findFirst({
    where: { workspaceId: scope.workspaceId, articleId },
    orderBy: { number: "desc" },
    select: { id: true, articleId: true, number: true, text: true, sha256: true, blocks: true },
  });
  if (!version) throw new AppError("not_found");
  // The program alone writes them, from what `documentSchema` let through.
  return version as NewestText;
}
