/**
 * The client's half of the PostgreSQL protocol 3.0, as far as a server needs it that only forwards:
 * where one message ends, and which statement it names.
 * https://www.postgresql.org/docs/18/protocol-message-formats.html
 */

/** A request that a connection may open with, before any typed message. */
export type Opening = "encryption" | "cancel" | "startup";

/** One whole message, type byte included; an opening has no type byte. */
export type WireMessage =
  { opening: Opening; bytes: Buffer } | { opening: null; type: string; bytes: Buffer };

const ENCRYPTION_REQUESTS = new Set([80877103, 80877104]);
const CANCEL_REQUEST = 80877102;
const TYPE_BYTES = 1;
const LENGTH_BYTES = 4;
const OPENING_BYTES = 8;
const LARGEST_MESSAGE = 512 * 1024 * 1024;

/** Cuts one connection's bytes into messages. Throws on a length that no client sends. */
export class MessageReader {
  #chunks: Buffer[] = [];
  #size = 0;
  #needed = OPENING_BYTES;
  #started = false;

  /** The messages that `chunk` completes, in order. */
  push(chunk: Buffer): WireMessage[] {
    this.#chunks.push(chunk);
    this.#size += chunk.length;
    const messages: WireMessage[] = [];
    if (this.#size < this.#needed) return messages;
    let rest = this.#chunks.length === 1 ? chunk : Buffer.concat(this.#chunks);
    for (;;) {
      const message = this.#first(rest);
      if (message === null) break;
      rest = rest.subarray(message.bytes.length);
      messages.push(message);
    }
    this.#chunks = [rest];
    this.#size = rest.length;
    return messages;
  }

  /** The first message of `bytes`, or null, having noted how many bytes it waits for. */
  #first(bytes: Buffer): WireMessage | null {
    const header = this.#started ? TYPE_BYTES + LENGTH_BYTES : OPENING_BYTES;
    this.#needed = header;
    if (bytes.length < header) return null;
    const prefix = this.#started ? TYPE_BYTES : 0;
    const length = bytes.readInt32BE(prefix);
    if (length < LENGTH_BYTES || length > LARGEST_MESSAGE) {
      throw new Error(`a message of ${length} bytes is not PostgreSQL's protocol`);
    }
    this.#needed = prefix + length;
    if (bytes.length < this.#needed) return null;
    const message = bytes.subarray(0, this.#needed);
    if (this.#started)
      return { opening: null, type: String.fromCharCode(bytes[0]!), bytes: message };
    const opening = openingOf(message);
    this.#started = opening === "startup";
    return { opening, bytes: message };
  }
}

function openingOf(message: Buffer): Opening {
  const code = message.readInt32BE(LENGTH_BYTES);
  if (ENCRYPTION_REQUESTS.has(code)) return "encryption";
  return code === CANCEL_REQUEST ? "cancel" : "startup";
}

/**
 * Puts `prefix` before the name of the prepared statement in a Parse, Bind, Describe or Close
 * message. Connections that share one session would otherwise see each other's statements.
 * Messages that name none come back as they are.
 */
export function prefixStatement(type: string, message: Buffer, prefix: string): Buffer {
  const at = statementOffset(type, message);
  if (at === null || message[at] === 0) return message;
  const renamed = Buffer.concat([
    message.subarray(0, at),
    Buffer.from(prefix),
    message.subarray(at),
  ]);
  renamed.writeInt32BE(renamed.length - TYPE_BYTES, TYPE_BYTES);
  return renamed;
}

function statementOffset(type: string, message: Buffer): number | null {
  const body = TYPE_BYTES + LENGTH_BYTES;
  if (type === "P") return body;
  if (type === "B") return message.indexOf(0, body) + 1;
  const isStatement = message[body] === "S".charCodeAt(0);
  return (type === "D" || type === "C") && isStatement ? body + 1 : null;
}

/** The name that a Parse message gives its statement. */
export function statementName(parse: Buffer): string {
  const start = TYPE_BYTES + LENGTH_BYTES;
  return parse.toString("utf8", start, parse.indexOf(0, start));
}

/** A simple Query message. */
export function queryMessage(sql: string): Buffer {
  const message = Buffer.alloc(TYPE_BYTES + LENGTH_BYTES + Buffer.byteLength(sql) + 1);
  message.write("Q");
  message.writeInt32BE(message.length - TYPE_BYTES, TYPE_BYTES);
  message.write(sql, TYPE_BYTES + LENGTH_BYTES);
  return message;
}

/** A Sync message: ends a run of extended-query messages, and the skipping after an error in it. */
export const SYNC = Buffer.from([0x53, 0, 0, 0, 4]);

/** An ErrorResponse that ends the connection. `code` is an SQLSTATE. */
export function fatalError(code: string, text: string): Buffer {
  const fields = `SFATAL\0VFATAL\0C${code}\0M${text}\0\0`;
  const message = Buffer.alloc(TYPE_BYTES + LENGTH_BYTES + Buffer.byteLength(fields));
  message.write("E");
  message.writeInt32BE(message.length - TYPE_BYTES, TYPE_BYTES);
  message.write(fields, TYPE_BYTES + LENGTH_BYTES);
  return message;
}

/** The StartupMessage of a client that asks for the one database there is. */
export const STARTUP = startupMessage({ user: "postgres", database: "postgres" });

function startupMessage(parameters: Record<string, string>): Buffer {
  const pairs = Object.entries(parameters).flat().join("\0");
  const message = Buffer.alloc(OPENING_BYTES + Buffer.byteLength(pairs) + 2);
  message.writeInt32BE(message.length, 0);
  message.writeInt32BE(196608, LENGTH_BYTES);
  message.write(pairs, OPENING_BYTES);
  return message;
}
