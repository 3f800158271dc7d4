import { type Actor, roleAtLeast } from "@/lib/core/actor";

export type ArticleAction =
  | "article.read"
  | "article.add"
  | "article.edit"
  | "article.archive"
  | "article.restore"
  | "version.add";

/** May this actor do this to an article? Everybody reads; what the desk works on is an editor's. */
export function can(actor: Actor, action: ArticleAction): boolean {
  switch (action) {
    case "article.read":
      return true;
    case "article.add":
    case "article.edit":
    case "article.archive":
    case "article.restore":
    case "version.add":
      return roleAtLeast(actor.role, "editor");
  }
}
