"use client";
import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { KeyboardHelp, type KeyGroup } from "./keyboard-help";
import { isCharacter, printedKeys, shortcutName } from "./shortcut-keys";
import { singleKeysAreOn } from "./single-keys";

export interface Shortcut {
  /** As shortcutName() writes it: "j", "?", "ArrowDown", "Mod+Enter". Several do the same. */
  keys: string[];
  label: string;
  /** Gets the key that was pressed, as it stands in `keys`. Null where it is only listed: it works elsewhere. */
  run: ((key: string) => void) | null;
}

interface ShortcutGroup {
  title: string;
  shortcuts: Shortcut[];
}

interface Registry {
  /** Returns what takes the group away again. */
  register: (group: { current: ShortcutGroup }) => () => void;
  openHelp: () => void;
}

const RegistryContext = createContext<Registry | null>(null);

function useRegistry(): Registry {
  const registry = useContext(RegistryContext);
  if (!registry) throw new Error("Shortcuts need a ShortcutsProvider around them");
  return registry;
}

/**
 * Binds keys while the component is there, and lists them in the help under `title`. What mounts
 * later wins. Bare characters do nothing while text is typed, and nothing works under a dialog.
 */
export function useShortcuts(title: string, shortcuts: Shortcut[]): void {
  const { register } = useRegistry();
  const group = useRef<ShortcutGroup>({ title, shortcuts });
  useEffect(() => {
    group.current = { title, shortcuts };
  });
  useEffect(() => register(group), [register]);
}

/** Opens the list of keys, for a button that does the same as `?`. */
export function useKeyboardHelp(): () => void {
  return useRegistry().openHelp;
}

/** Listens for every shortcut on the page, and answers `?` with the list. The app shell has one. */
export function ShortcutsProvider({ children }: { children: ReactNode }) {
  const groups = useRef<{ current: ShortcutGroup }[]>([]);
  const [help, setHelp] = useState<KeyGroup[] | null>(null);

  const registry = useMemo<Registry>(
    () => ({
      register(group) {
        groups.current = [...groups.current, group];
        return () => {
          groups.current = groups.current.filter((other) => other !== group);
        };
      },
      openHelp: () => setHelp(groups.current.map((group) => listed(group.current))),
    }),
    [],
  );

  useEffect(() => {
    function press(event: KeyboardEvent) {
      const name = shortcutName(event);
      if (name === null || event.defaultPrevented || event.repeat || !mayRun(name, event)) return;
      const run = name === "?" ? registry.openHelp : find(groups.current, name)?.run;
      if (!run) return;
      event.preventDefault();
      run(name);
    }
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [registry]);

  return (
    <RegistryContext value={registry}>
      {children}
      <KeyboardHelp open={help !== null} onClose={() => setHelp(null)} groups={help ?? []} />
    </RegistryContext>
  );
}

function listed(group: ShortcutGroup): KeyGroup {
  return {
    title: group.title,
    keys: group.shortcuts.map(({ keys, label }) => ({ keys: keys.map(printedKeys), label })),
  };
}

function find(groups: { current: ShortcutGroup }[], name: string): Shortcut | undefined {
  return groups
    .toReversed()
    .flatMap((group) => group.current.shortcuts)
    .find((shortcut) => shortcut.run && shortcut.keys.includes(name));
}

const typingPlaces =
  "input:not([type=checkbox], [type=radio], [type=button], [type=submit]), textarea, select, [contenteditable=true]";
// Inside these, arrows, Enter and letters have their own meaning; among tabs, all but the letters.
const ownKeyPlaces = "[role=menu], [role=listbox]";
const ownArrowPlaces = "[role=tablist]";

function mayRun(name: string, event: KeyboardEvent): boolean {
  if (document.querySelector("dialog:modal")) return false;
  if (name.startsWith("Mod+")) return true;
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest(typingPlaces) || target?.closest(ownKeyPlaces)) return false;
  if (!isCharacter(name)) return !target?.closest(ownArrowPlaces);
  return name === "?" || singleKeysAreOn();
}
