"use server";

import { deskAction } from "@/lib/platform/action";
import { changeSettings } from "./mutations";
import { changeSettingsSchema } from "./schema";

export const saveSettings = deskAction(changeSettingsSchema, changeSettings);
