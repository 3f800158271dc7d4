"use server";

import { deskAction } from "@/lib/platform/action";
import { makeToken, revokeToken } from "./mutations";
import { makeTokenSchema, revokeTokenSchema } from "./schema";

export const makeTokenAction = deskAction(makeTokenSchema, makeToken);
export const revokeTokenAction = deskAction(revokeTokenSchema, revokeToken);
