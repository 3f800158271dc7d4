import { type Actor, roleAtLeast } from "@/lib/core/actor";

export type NoteAction = "note.read" | "note.add" | "note.change";

/**
 * May this actor do this to a note? Everybody who checks may add one; its author changes it, and an
 * editor may (to mark it for the report, or to take it off).
 */
export function can(
  actor: Actor,
  action: NoteAction,
  note: { authorId: string | null } = { authorId: null },
): boolean {
  switch (action) {
    case "note.read":
      return true;
    case "note.add":
      return roleAtLeast(actor.role, "checker");
    case "note.change":
      if (roleAtLeast(actor.role, "editor")) return true;
      return (
        roleAtLeast(actor.role, "checker") &&
        note.authorId !== null &&
        note.authorId === actor.memberId
      );
  }
}
