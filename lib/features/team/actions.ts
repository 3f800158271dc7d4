"use server";

import { deskAction } from "@/lib/platform/action";
import { changeRole, removeMember } from "./mutations";
import { changeRoleSchema, removeMemberSchema } from "./schema";

export const giveRole = deskAction(changeRoleSchema, changeRole);

export const takeOut = deskAction(removeMemberSchema, removeMember);
