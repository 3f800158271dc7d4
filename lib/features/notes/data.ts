import { AppError } from "@/lib/core/errors";
import type { Transaction } from "@/lib/platform/db/database";
import type { Prisma } from "@/lib/platform/db/generated/client";
import type { WorkspaceScope } from "@/lib/platform/scope";
import type { NoteView } from "./schema";

const selection = {
  author: { select: { id: true, user: { select: { name: true } } } },
} as const satisfies Prisma.NoteInclude;

type NoteRecord = Prisma.NoteGetPayload<{ include: typeof selection }>;

/** The notes in a claim's thread, oldest first; removed ones only when asked for. */
export async function notesOfClaim(
  scope: WorkspaceScope,
  claimId: string,
  options: { removed?: boolean } = {},
): Promise<NoteView[]> {
  const records = await scope.db.prisma.note.findMany({
    where: {
      workspaceId: scope.workspaceId,
      claimId,
      ...(options.removed ? {} : { removedAt: null }),
    },
    include: selection,
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  return records.map(toNoteView);
}

/** One note, removed ones included. Throws `not_found` outside the workspace. */
export async function getNote(
  scope: WorkspaceScope,
  noteId: string,
  reader: Transaction = scope.db.prisma,
): Promise<NoteView> {
  const record = await reader.note.findFirst({
    where: { id: noteId, workspaceId: scope.workspaceId, claim: { deletedAt: null } },
    include: selection,
  });
  if (!record) throw new AppError("not_found");
  return toNoteView(record);
}

function toNoteView(record: NoteRecord): NoteView {
  const { author } = record;
  return {
    id: record.id,
    claimId: record.claimId,
    body: record.body,
    forReport: record.forReport,
    author: author ? { memberId: author.id, name: author.user.name } : null,
    revision: record.revision,
    createdAt: record.createdAt.toISOString(),
    editedAt: record.editedAt?.toISOString() ?? null,
    removedAt: record.removedAt?.toISOString() ?? null,
  };
}
