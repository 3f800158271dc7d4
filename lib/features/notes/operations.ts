import { z } from "zod";
import { changeShape } from "@/lib/core/change-shape";
import { claimParams } from "@/lib/features/claims/operations";
import { operation } from "@/lib/platform/api/operation";
import { noteContentSchema, noteViewSchema } from "./schema";

const tag = "notes";
const params = z.object({ note: z.uuid() });
const answer = {
  status: 200,
  description: "The note; its revision is also the ETag.",
  schema: noteViewSchema,
} as const;

export const listNotesOperation = operation({
  id: "listNotes",
  method: "GET",
  path: "/claims/{claim}/notes",
  tag,
  summary: "The notes in a claim's thread, oldest first",
  role: "viewer",
  params: claimParams,
  success: {
    status: 200,
    description: "All of them.",
    schema: z.object({ notes: z.array(noteViewSchema) }),
  },
});

export const addNoteOperation = operation({
  id: "addNote",
  method: "POST",
  path: "/claims/{claim}/notes",
  tag,
  summary: "Add a note, in Markdown",
  role: "checker",
  params: claimParams,
  body: noteContentSchema,
  success: { ...answer, status: 201 },
});

export const getNoteOperation = operation({
  id: "getNote",
  method: "GET",
  path: "/notes/{note}",
  tag,
  summary: "Read one note",
  role: "viewer",
  params,
  success: answer,
});

export const editNoteOperation = operation({
  id: "editNote",
  method: "PATCH",
  path: "/notes/{note}",
  tag,
  summary: "Change a note, or its mark for the report",
  role: "checker",
  params,
  body: changeShape(noteContentSchema),
  ifMatch: true,
  success: answer,
});

export const removeNoteOperation = operation({
  id: "removeNote",
  method: "DELETE",
  path: "/notes/{note}",
  tag,
  summary: "Take a note off the thread",
  role: "checker",
  params,
  ifMatch: true,
  success: { status: 204, description: "It is off the thread; restore brings it back." },
});

export const restoreNoteOperation = operation({
  id: "restoreNote",
  method: "POST",
  path: "/notes/{note}/restore",
  tag,
  summary: "Bring a removed note back",
  role: "checker",
  params,
  success: answer,
});
