import { type FileHandle, mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

const READ_BYTES = 256 * 1024;

/**
 * Lets a fast source and a slow reader go each at their own speed: what the source gives is kept in
 * a file without a name, from which the reader reads behind. So a download that stalls holds no
 * transaction, and its length costs no memory.
 *
 * The source is read from the first moment. Whoever opens a spool reads it to the end or closes it.
 */
export class Spool {
  readonly #file: FileHandle;
  readonly #writing: Promise<void>;
  #written = 0;
  #read = 0;
  #isDone = false;
  #isClosed = false;
  #failure: { error: unknown } | null = null;
  #wake: () => void = () => undefined;

  private constructor(file: FileHandle, source: AsyncIterable<string>) {
    this.#file = file;
    this.#writing = this.#write(source);
  }

  static async open(source: AsyncIterable<string>): Promise<Spool> {
    const folder = await mkdtemp(join(tmpdir(), "plumbline-"));
    const file = await open(join(folder, "spool"), "w+", 0o600);
    // Without a name, the file ends with its handle, even if the process is killed.
    await rm(folder, { recursive: true });
    return new Spool(file, source);
  }

  /**
   * The next bytes; null at the end, after which the spool is closed.
   *
   * @throws what the source threw
   */
  async next(): Promise<Uint8Array | null> {
    while (!this.#isClosed) {
      if (this.#read < this.#written) return this.#readOn();
      if (this.#isDone) break;
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
    await this.close();
    if (this.#failure) throw this.#failure.error;
    return null;
  }

  /** Stops the source and lets the file go; may be called twice. */
  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#wake();
    await this.#writing;
    await this.#file.close();
  }

  async #readOn(): Promise<Uint8Array> {
    const buffer = new Uint8Array(Math.min(READ_BYTES, this.#written - this.#read));
    const { bytesRead } = await this.#file.read(buffer, 0, buffer.length, this.#read);
    this.#read += bytesRead;
    return buffer.subarray(0, bytesRead);
  }

  async #write(source: AsyncIterable<string>): Promise<void> {
    try {
      for await (const text of source) {
        if (this.#isClosed) break;
        await this.#append(Buffer.from(text));
        this.#wake();
      }
    } catch (error) {
      this.#failure = { error };
    }
    this.#isDone = true;
    this.#wake();
  }

  async #append(bytes: Uint8Array): Promise<void> {
    let offset = 0;
    while (offset < bytes.length) {
      const { bytesWritten } = await this.#file.write(bytes, offset, undefined, this.#written);
      offset += bytesWritten;
      this.#written += bytesWritten;
    }
  }
}
