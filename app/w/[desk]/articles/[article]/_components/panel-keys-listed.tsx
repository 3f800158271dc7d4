"use client";
import { useListedPanelKeys } from "./use-panel-keys";

/** Draws nothing: while it is there, the list of keys names those that need a claim. */
export function PanelKeysListed({ mayWrite }: { mayWrite: boolean }) {
  useListedPanelKeys(mayWrite);
  return null;
}
