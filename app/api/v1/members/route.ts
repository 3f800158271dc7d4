import { ok } from "@/lib/core/result";
import { listMembers } from "@/lib/features/team/data";
import { listMembersOperation } from "@/lib/features/team/operations";
import { apiRoute } from "@/lib/platform/api/route";

export const GET = apiRoute(listMembersOperation, async (scope) => {
  const members = await listMembers(scope);
  return ok({
    value: {
      members: members.map(({ id, name, role, joinedAt }) => ({
        id,
        name,
        role,
        joinedAt: joinedAt.toISOString(),
      })),
    },
  });
});
