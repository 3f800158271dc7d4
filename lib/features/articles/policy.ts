import { type Actor, type Role, roleAtLeast } from "@/lib/core/actor";

/** The lowest role that may: everybody reads; what the desk works on is an editor's. */
const LEAST = {
  "article.read": "viewer",
  "article.add": "editor",
  "article.edit": "editor",
  "article.archive": "editor",
  "article.restore": "editor",
  "version.add": "editor",
} as const satisfies Record<string, Role>;

export type ArticleAction = keyof typeof LEAST;

/** May this actor do this to an article? */
export function can(actor: Actor, action: ArticleAction): boolean {
  return roleAtLeast(actor.role, LEAST[action]);
}
