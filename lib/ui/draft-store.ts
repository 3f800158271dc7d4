/** Text that a person typed and that is not saved yet. */
export type KeptDraft<T> = {
  value: T;
  /** The revision of the record that the typing began on. */
  revision: number;
  /** When it was typed, milliseconds since 1970. */
  at: number;
};

const PREFIX = "plumbline.draft:";
const kept = new Map<string, string | null>();
const listeners = new Map<string, Set<() => void>>();

/** A draft as its JSON; the same string until it changes. Null where there is none. */
export function readDraft(key: string): string | null {
  if (!kept.has(key)) kept.set(key, readStored(key));
  return kept.get(key) ?? null;
}

/** Keeps a draft in this browser: over a reload, a lost session, a closed window. */
export function writeDraft<T>(key: string, draft: KeptDraft<T>): void {
  store(key, JSON.stringify(draft));
}

export function dropDraft(key: string): void {
  store(key, null);
}

/** Calls `listener` when the draft changes, here or in another window. Returns how to stop. */
export function subscribeToDraft(key: string, listener: () => void): () => void {
  const own = listeners.get(key) ?? new Set();
  listeners.set(key, own.add(listener));
  const fromElsewhere = (event: StorageEvent) => {
    if (event.key !== null && event.key !== PREFIX + key) return;
    kept.delete(key);
    listener();
  };
  window.addEventListener("storage", fromElsewhere);
  return () => {
    own.delete(listener);
    window.removeEventListener("storage", fromElsewhere);
  };
}

/** What a stored draft says; null for what no version of this program wrote. */
export function parseDraft<T>(stored: string | null): KeptDraft<T> | null {
  if (stored === null) return null;
  try {
    const draft = JSON.parse(stored) as KeptDraft<T> | null;
    return typeof draft?.revision === "number" && "value" in draft ? draft : null;
  } catch {
    return null;
  }
}

function store(key: string, value: string | null): void {
  kept.set(key, value);
  try {
    if (value === null) localStorage.removeItem(PREFIX + key);
    else localStorage.setItem(PREFIX + key, value);
  } catch {
    // A browser that keeps nothing, or is full: the draft holds as long as the page does.
  }
  for (const listener of listeners.get(key) ?? []) listener();
}

function readStored(key: string): string | null {
  try {
    return localStorage.getItem(PREFIX + key);
  } catch {
    return null;
  }
}
