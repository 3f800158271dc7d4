"use server";

import { deskAction } from "@/lib/platform/action";
import { dismissPassages, takeBackDismissals } from "./mutations";
import { dismissSchema, takeBackSchema } from "./schema";

export const dismissAction = deskAction(dismissSchema, dismissPassages);
export const takeBackAction = deskAction(takeBackSchema, takeBackDismissals);
