"use server";

import { deskAction } from "@/lib/platform/action";
import { askForLook } from "./mutations";
import { sourceIdSchema } from "./schema";

export const askForLookAction = deskAction(sourceIdSchema, askForLook);
