interface KeyPress {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  isComposing?: boolean;
}

/**
 * The name of a key press as shortcuts are written: the character it makes ("j", "?", "A"), a named
 * key ("ArrowDown", "Escape"), or either after "Mod+" for Ctrl or ⌘.
 * @returns null for what is no shortcut: Alt, and keys of a word being composed
 */
export function shortcutName(press: KeyPress): string | null {
  if (press.altKey || press.isComposing) return null;
  return press.ctrlKey || press.metaKey ? `Mod+${press.key}` : press.key;
}

/** Whether a shortcut is a bare character, which has no meaning while text is typed. */
export function isCharacter(name: string): boolean {
  return [...name].length === 1;
}

/** The keys of a shortcut as they are printed: "Mod+Enter" is ["Ctrl", "Enter"]. */
export function printedKeys(name: string): string[] {
  const printed: Record<string, string> = {
    Mod: "Ctrl",
    ArrowUp: "↑",
    ArrowDown: "↓",
    ArrowLeft: "←",
    ArrowRight: "→",
    Escape: "Esc",
    " ": "Space",
  };
  const parts = name.startsWith("Mod+") ? ["Mod", name.slice(4)] : [name];
  return parts.map((part) => printed[part] ?? part);
}
