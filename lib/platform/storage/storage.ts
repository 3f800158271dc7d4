import { createHash } from "node:crypto";
import { rm } from "node:fs/promises";
import { fail, ok, type Result } from "@/lib/core/result";
import { sha256 } from "@/lib/core/sha256";
import { removeForgotten, type Spooled, spoolBytes } from "./spooled";

/**
 * Why bytes could not be kept or had. `message` is for who runs the program: it names folders and
 * addresses that the members of a desk need not know.
 */
export type StorageError = {
  code:
    | "missing"
    | "damaged"
    | "full"
    | "not_writable"
    | "refused"
    | "no_bucket"
    | "unreachable"
    | "failed";
  message: string;
};

/** What ends a stream of bytes in its midst. */
export class StorageFailure extends Error {
  override name = "StorageFailure";
  readonly error: StorageError;

  constructor(error: StorageError, options?: ErrorOptions) {
    super(error.message, options);
    this.error = error;
  }
}

export type Stored = {
  /** Of the bytes, lower-case hexadecimal: their name. */
  sha256: string;
  /** In bytes. */
  size: number;
};

export type StoredBytes = {
  size: number;
  /**
   * Read once, to the end or left. The last piece comes only after the SHA-256 of all was found to
   * be the name, so that nobody takes damaged bytes for whole ones.
   *
   * @throws StorageFailure while it is read
   */
  chunks: AsyncIterable<Uint8Array>;
};

/** Bytes by their SHA-256: what is the same is kept once, and what is kept never changes. */
export type Storage = {
  /** Where it is, for people. */
  readonly where: string;
  /** Keeps bytes; what is there already is not written again. An iterable may throw its own errors. */
  put(bytes: Uint8Array | AsyncIterable<Uint8Array>): Promise<Result<Stored, StorageError>>;
  get(name: string): Promise<Result<StoredBytes, StorageError>>;
  has(name: string): Promise<Result<boolean, StorageError>>;
  /** In bytes; null where the bytes are not there. */
  size(name: string): Promise<Result<number | null, StorageError>>;
  /** Removes what processes that were killed had gathered and not kept. */
  tidy(): Promise<void>;
};

/** What differs between a folder and a service. Its functions throw; `errorOf` says what it was. */
export type Backend = {
  readonly where: string;
  /** The folder in which bytes are gathered before they have a name. */
  readonly gathering: string;
  size(name: string): Promise<number | null>;
  read(name: string): AsyncIterable<Uint8Array>;
  /** Takes the bytes from a file that the caller removes where it is still there. */
  keep(file: Spooled): Promise<void>;
  errorOf(error: unknown): StorageError;
};

export function storageOn(backend: Backend): Storage {
  const size = (name: string) => attempt(backend, () => backend.size(checkedName(name)));
  return {
    where: backend.where,
    size,
    async has(name) {
      const found = await size(name);
      return found.ok ? ok(found.value !== null) : found;
    },
    async get(name) {
      const found = await size(name);
      if (!found.ok) return found;
      if (found.value === null) return fail(missing(backend, name));
      return ok({ size: found.value, chunks: verified(backend, name) });
    },
    tidy: () => removeForgotten(backend.gathering),
    put: (bytes) =>
      bytes instanceof Uint8Array ? putWhole(backend, bytes) : putPieces(backend, bytes),
  };
}

async function putWhole(backend: Backend, bytes: Uint8Array) {
  const stored = { sha256: sha256(bytes), size: bytes.byteLength };
  const there = await attempt(backend, () => backend.size(stored.sha256));
  if (!there.ok) return there;
  return there.value === stored.size ? ok(stored) : putPieces(backend, [bytes]);
}

async function putPieces(
  backend: Backend,
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<Result<Stored, StorageError>> {
  const spooled = await attempt(backend, () => spoolBytes(backend.gathering, pieces));
  if (!spooled.ok) return spooled;
  const { path, ...stored } = spooled.value;
  try {
    return await attempt(backend, async () => {
      if ((await backend.size(stored.sha256)) !== stored.size) await backend.keep(spooled.value);
      return stored;
    });
  } finally {
    await rm(path, { force: true });
  }
}

async function attempt<T>(
  backend: Backend,
  work: () => Promise<T>,
): Promise<Result<T, StorageError>> {
  try {
    return ok(await work());
  } catch (error) {
    return fail(backend.errorOf(error));
  }
}

async function* verified(backend: Backend, name: string): AsyncGenerator<Uint8Array> {
  const hash = createHash("sha256");
  let last: Uint8Array | null = null;
  try {
    for await (const chunk of backend.read(name)) {
      hash.update(chunk);
      if (last) yield last;
      last = chunk;
    }
  } catch (error) {
    throw new StorageFailure(backend.errorOf(error), { cause: error });
  }
  if (hash.digest("hex") !== name) {
    const message = `${name} in ${backend.where} is damaged: its SHA-256 is another.`;
    throw new StorageFailure({ code: "damaged", message });
  }
  if (last) yield last;
}

/** The name becomes part of a path: anything but a hash is a mistake of the program. */
function checkedName(name: string): string {
  if (!/^[0-9a-f]{64}$/.test(name)) throw new TypeError("Bytes are named by their SHA-256");
  return name;
}

function missing({ where }: Backend, name: string): StorageError {
  return { code: "missing", message: `${name} is not in ${where}.` };
}
