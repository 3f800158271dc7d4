"use server";

import { deskAction } from "@/lib/platform/action";
import { addEvidence, editEvidence, removeEvidence, restoreEvidence } from "./mutations";
import {
  addEvidenceSchema,
  editEvidenceSchema,
  evidenceIdSchema,
  removeEvidenceSchema,
} from "./schema";

export const addEvidenceAction = deskAction(addEvidenceSchema, addEvidence);
export const editEvidenceAction = deskAction(editEvidenceSchema, editEvidence);
export const removeEvidenceAction = deskAction(removeEvidenceSchema, removeEvidence);
export const restoreEvidenceAction = deskAction(evidenceIdSchema, restoreEvidence);
