"use server";

import { deskAction } from "@/lib/platform/action";
import { addEvidence, editEvidence, removeEvidence, restoreEvidence } from "./mutations";
import {
  addEvidenceFormSchema,
  editEvidenceFormSchema,
  evidenceIdSchema,
  removeEvidenceSchema,
} from "./schema";

export const addEvidenceAction = deskAction(addEvidenceFormSchema, addEvidence);
export const editEvidenceAction = deskAction(editEvidenceFormSchema, editEvidence);
export const removeEvidenceAction = deskAction(removeEvidenceSchema, removeEvidence);
export const restoreEvidenceAction = deskAction(evidenceIdSchema, restoreEvidence);
