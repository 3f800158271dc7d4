"use server";

import { deskAction } from "@/lib/platform/action";
import { bulkChange } from "./bulk";
import { deleteClaim, mergeClaims, restoreClaim, splitClaim } from "./lineage";
import { assignClaim } from "./assignment";
import { changeStatus, createClaim, editClaim } from "./mutations";
import {
  assignClaimSchema,
  bulkClaimsSchema,
  claimIdSchema,
  createClaimSchema,
  deleteClaimSchema,
  editClaimSchema,
  mergeClaimsSchema,
  splitClaimSchema,
  transitionSchema,
} from "./schema";

export const createClaimAction = deskAction(createClaimSchema, createClaim);
export const editClaimAction = deskAction(editClaimSchema, editClaim);
export const assignClaimAction = deskAction(assignClaimSchema, assignClaim);
export const changeStatusAction = deskAction(transitionSchema, changeStatus);
export const splitClaimAction = deskAction(splitClaimSchema, splitClaim);
export const mergeClaimsAction = deskAction(mergeClaimsSchema, mergeClaims);
export const deleteClaimAction = deskAction(deleteClaimSchema, deleteClaim);
export const restoreClaimAction = deskAction(claimIdSchema, restoreClaim);
export const bulkChangeAction = deskAction(bulkClaimsSchema, bulkChange);
