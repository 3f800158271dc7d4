import { z } from "zod";
import { ROLES } from "@/lib/core/actor";
import { operation } from "@/lib/platform/api/operation";

export const listMembersOperation = operation({
  id: "listMembers",
  method: "GET",
  path: "/members",
  tag: "members",
  summary: "Everyone who is in the desk, in the order they came",
  role: "viewer",
  success: {
    status: 200,
    description: "All of them; `id` is what an assignment names.",
    schema: z.object({
      members: z.array(
        z.object({
          id: z.string(),
          name: z.string(),
          role: z.enum(ROLES),
          joinedAt: z.string(),
        }),
      ),
    }),
  },
});
