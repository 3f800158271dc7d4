"use server";

import { deskAction } from "@/lib/platform/action";
import { decideAnchor, takeBackDecision } from "./mutations";
import { decideAnchorSchema, takeBackDecisionSchema } from "./schema";

export const decideAnchorAction = deskAction(decideAnchorSchema, decideAnchor);
export const takeBackDecisionAction = deskAction(takeBackDecisionSchema, takeBackDecision);
