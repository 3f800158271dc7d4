import type { z } from "zod";
import { INVISIBLE } from "@/lib/core/invisible-characters";
import { fail, ok, type Result } from "@/lib/core/result";
import { type ClaimContent, claimContentSchema } from "@/lib/features/claims/schema";
import { type NoteContent, noteContentSchema } from "@/lib/features/notes/schema";
import type { LocatedAnnotation } from "./locating";

/** Why the desk does not take what an annotation says: a sentence. */
export type RefusedWords = { code: "refused"; message: string };

/** What an annotation becomes: a claim that says what it quotes, and what its author said of it. */
export type ClaimFrom = { content: ClaimContent; note: NoteContent | null };

const ALL_INVISIBLE = new RegExp(INVISIBLE, "gu");

/**
 * Makes an annotation into what the desk keeps. Its quote is the statement, on one line; its comment
 * is a note, with its author and tags named, because none of them is a member of the desk.
 *
 * @returns why, where the desk would not take it from a person either
 */
export function claimFrom(
  { exact, ...annotation }: Pick<LocatedAnnotation, "exact" | "comment" | "author" | "tags">,
  kind: ClaimContent["kind"],
): Result<ClaimFrom, RefusedWords> {
  const statement = plain(exact).replace(/\s+/g, " ");
  const content = claimContentSchema.safeParse({ statement, kind, speaker: null, figures: [] });
  if (!content.success) return refused(content.error);
  const body = noteBody(annotation);
  if (body === "") return ok({ content: content.data, note: null });
  const note = noteContentSchema.safeParse({ body });
  return note.success ? ok({ content: content.data, note: note.data }) : refused(note.error);
}

function refused({ issues }: z.ZodError) {
  return fail({ code: "refused" as const, message: issues[0]?.message ?? "" });
}

/** Markdown, as the comments of Hypothesis are; empty where the annotation says nothing at all. */
function noteBody({
  comment,
  author,
  tags,
}: Pick<LocatedAnnotation, "comment" | "author" | "tags">) {
  const words = plain(comment).trim();
  const by = author ? ` by ${line(author)}` : "";
  const tagged = tags.length > 0 ? `, tagged ${tags.map(line).join(", ")}` : "";
  if (by + tagged === "") return words;
  const origin = `Annotation${by}${tagged}`;
  return words === "" ? `${origin}.` : `${origin}:\n\n${words}`;
}

function line(text: string): string {
  return plain(text).replace(/\s+/g, " ").trim();
}

function plain(text: string): string {
  return text.replace(ALL_INVISIBLE, "");
}
