"use server";

import { uploadSnapshot } from "@/lib/features/snapshots/mutations";
import { uploadFormSchema } from "@/lib/features/snapshots/schema";
import { deskAction } from "@/lib/platform/action";
import { storage } from "@/lib/platform/storage/client";
import { addEvidence, editEvidence, removeEvidence, restoreEvidence } from "./mutations";
import { proveSnapshot } from "./proofs";
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

/** Keeps a file as a snapshot of a source, and looks up in it what the desk quotes from there. */
export const uploadSnapshotAction = deskAction(
  uploadFormSchema,
  async (scope, { sourceId, file }) => {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const upload = { sourceId, file: { bytes, name: file.name } };
    return uploadSnapshot(scope, upload, { storage: storage(), afterKept: proveSnapshot });
  },
);
