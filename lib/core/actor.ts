/** Roles from the most to the least allowed. Each may do what the ones after it may. */
export const ROLES = ["owner", "editor", "checker", "viewer"] as const;
export type Role = (typeof ROLES)[number];

/** Through which door a change came in. */
export type Channel = "page" | "api" | "cli" | "system";

/** Who acts in a workspace, as far as a policy needs to know. The command line has no member. */
export type Actor = { memberId: string | null; role: Role };

/** Whether `role` is `least` or above it. */
export function roleAtLeast(role: Role, least: Role): boolean {
  return ROLES.indexOf(role) <= ROLES.indexOf(least);
}

/** The lower of two roles: a token never does more than its maker may do today. */
export function lowerRole(a: Role, b: Role): Role {
  return roleAtLeast(a, b) ? b : a;
}
