import { newId } from "@/lib/core/ids";
import { carryAnchors } from "@/lib/features/anchors/carrying";
import type { Transaction } from "@/lib/platform/db/database";
import type { WorkspaceScope } from "@/lib/platform/scope";

/**
 * Carries what people found nothing to check in from the version before into a new one, each with who
 * said it, when and why: where the same words stand in one place for certain, typography apart. What
 * was reworded, or may stand in several places, nobody has looked at again.
 *
 * @param from the version before; `to` the new one, which must have been written
 * @returns how many were carried
 */
export async function carryDismissals(
  tx: Transaction,
  { workspaceId }: WorkspaceScope,
  from: { id: string },
  to: { id: string; text: string },
): Promise<number> {
  const version = await tx.articleVersion.findFirst({
    where: { workspaceId, id: from.id, dismissals: { some: { removedAt: null } } },
    select: { text: true, dismissals: { where: { removedAt: null } } },
  });
  if (!version) return 0;
  const { anchors } = carryAnchors({
    from: version.text,
    to: to.text,
    anchors: version.dismissals.map(({ id, start, end }) => ({ id, start, end })),
  });
  const placeOf = new Map(
    anchors.flatMap(({ id, state, accepted, place }) =>
      accepted && place && (state === "exact" || state === "moved") ? [[id, place]] : [],
    ),
  );
  const { count } = await tx.dismissal.createMany({
    data: version.dismissals.flatMap(({ id, reason, createdById, createdAt, carriedFromId }) => {
      const place = placeOf.get(id);
      if (!place) return [];
      const exact = to.text.slice(place.start, place.end);
      const said = { reason, createdById, createdAt, carriedFromId: carriedFromId ?? from.id };
      return [{ id: newId(), workspaceId, versionId: to.id, ...place, exact, ...said }];
    }),
    skipDuplicates: true,
  });
  return count;
}
