const KEY = "plumbline.single-keys";

/**
 * Whether bare letters act. Speech input can press them by accident, so people can switch them off
 * (WCAG 2.2, 2.1.4); the choice is this browser's.
 */
export function singleKeysAreOn(): boolean {
  try {
    return localStorage.getItem(KEY) !== "off";
  } catch {
    // A browser that keeps nothing: the default holds.
    return true;
  }
}

export function switchSingleKeys(on: boolean): void {
  try {
    localStorage.setItem(KEY, on ? "on" : "off");
  } catch {
    // A browser that keeps nothing: the switch holds for this dialog alone.
  }
}
