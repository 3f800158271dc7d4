import type { WorkspaceScope } from "../scope";

/** Makes a scope. Called by the gates alone, after they know who asks and that they are a member. */
export function grantScope(
  scope: Pick<WorkspaceScope, "db" | "workspaceId" | "actor" | "channel">,
): WorkspaceScope {
  return Object.freeze({ ...scope }) as WorkspaceScope;
}
