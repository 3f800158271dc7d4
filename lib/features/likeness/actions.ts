"use server";

import { removeEvidence } from "@/lib/features/evidence/mutations";
import { removeEvidenceSchema } from "@/lib/features/evidence/schema";
import { deskAction } from "@/lib/platform/action";
import { linkClaims, unlinkClaims } from "./mutations";
import { linkSchema, takeOverSchema } from "./schema";
import { takeOverEvidence } from "./taking-over";

export const linkClaimsAction = deskAction(linkSchema, linkClaims);
export const unlinkClaimsAction = deskAction(linkSchema, unlinkClaims);
export const takeOverEvidenceAction = deskAction(takeOverSchema, takeOverEvidence);
/** Undoes taking over, a piece at a time. */
export const giveBackEvidenceAction = deskAction(removeEvidenceSchema, removeEvidence);
