import type { Actor, Channel } from "@/lib/core/actor";
import type { Database } from "./db/database";

declare const granted: unique symbol;

/**
 * The proof that somebody may act in one workspace, and the only way to its rows: every read and
 * write of a feature takes one and puts `workspaceId` into its `where`. Only a gate makes one
 * (lib/platform/auth/*-gate.ts), by `grantScope`; dependency-cruiser lets nobody else import it.
 */
export type WorkspaceScope = {
  readonly [granted]: true;
  readonly db: Database;
  readonly workspaceId: string;
  readonly actor: Actor;
  readonly channel: Channel;
};
