"use client";
import { useShortcuts } from "@/lib/ui/shortcuts";
import type { Decision } from "../domain";
import type { TriageItem } from "../schema";
import { isAsked, isWaiting } from "../sorting";
import { type Deciding, triageItemId } from "./use-triage";

/**
 * The keys that go from claim to claim, and for who may decide, the keys that do.
 *
 * @param onSeek asks for the text, to find a claim's place in it; null for who may not decide
 */
export function useTriageKeys(
  items: readonly TriageItem[],
  { decide, undo, focus }: Deciding,
  onSeek: ((item: TriageItem) => void) | null,
): void {
  const asked = items.filter(isAsked);
  const here = () => asked.find((item) => isFocusIn(item)) ?? null;

  function step(by: 1 | -1) {
    const item = here();
    const at = item ? asked.indexOf(item) + by : by === 1 ? 0 : asked.length - 1;
    focus(asked[at] ?? item);
  }

  function say(decision: Decision, choice: number | null = null) {
    const item = here();
    if (item) decide(item, decision, choice, "key");
    else step(1);
  }

  function seek() {
    const item = here();
    if (item && isWaiting(item) && !item.now) onSeek?.(item);
  }

  const most = Math.min(9, Math.max(0, ...asked.map(({ candidates }) => candidates.length)));
  const places = Array.from({ length: most }, (_, at) => String(at + 1));
  const walking = [
    { keys: ["j"], label: "Next claim", run: () => step(1) },
    { keys: ["k"], label: "Previous claim", run: () => step(-1) },
  ];
  const deciding = [
    { keys: ["s"], label: "It says the same", run: () => say("same_meaning") },
    { keys: ["m"], label: "It means something else now", run: () => say("new_meaning") },
    { keys: ["x"], label: "It is gone", run: () => say("gone") },
    {
      keys: places,
      label: "It stands at that place, and says the same",
      run: (key: string) => say("same_meaning", Number(key)),
    },
    { keys: ["w"], label: "Find its place by hand", run: seek },
    { keys: ["u"], label: "Take a decision back", run: () => undo(here()) },
  ];
  const usable = deciding.filter(({ keys }) => keys.length > 0);
  useShortcuts("Triage", onSeek ? [...walking, ...usable] : walking);
}

function isFocusIn(item: TriageItem): boolean {
  return document.getElementById(triageItemId(item))?.contains(document.activeElement) ?? false;
}
