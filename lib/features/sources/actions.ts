"use server";

import { deskAction } from "@/lib/platform/action";
import { deriveSource, editSource } from "./mutations";
import { deriveSourceSchema, editSourceSchema } from "./schema";

export const editSourceAction = deskAction(editSourceSchema, editSource);
export const deriveSourceAction = deskAction(deriveSourceSchema, deriveSource);
