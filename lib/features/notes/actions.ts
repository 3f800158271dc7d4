"use server";

import { deskAction } from "@/lib/platform/action";
import { addNote, editNote, removeNote, restoreNote } from "./mutations";
import { addNoteSchema, editNoteSchema, noteIdSchema, removeNoteSchema } from "./schema";

export const addNoteAction = deskAction(addNoteSchema, addNote);
export const editNoteAction = deskAction(editNoteSchema, editNote);
export const removeNoteAction = deskAction(removeNoteSchema, removeNote);
export const restoreNoteAction = deskAction(noteIdSchema, restoreNote);
