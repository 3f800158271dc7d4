import { z } from "zod";
import { ROLES } from "@/lib/core/actor";

export const roleField = z.enum(ROLES, "Choose a role.");

const memberAtRevision = z.object({ memberId: z.uuid(), revision: z.int().positive() });

export const changeRoleSchema = memberAtRevision.extend({ role: roleField });
export type ChangeRole = z.output<typeof changeRoleSchema>;

export const removeMemberSchema = memberAtRevision;
export type RemoveMember = z.output<typeof removeMemberSchema>;
