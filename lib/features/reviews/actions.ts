"use server";

import { deskAction } from "@/lib/platform/action";
import { giveVerdict } from "./mutations";
import { giveVerdictSchema } from "./schema";

export const giveVerdictAction = deskAction(giveVerdictSchema, giveVerdict);
