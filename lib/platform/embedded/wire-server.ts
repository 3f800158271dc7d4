import { EventEmitter, once } from "node:events";
import { createServer, type Server, type Socket } from "node:net";
import { setImmediate as nextTurn } from "node:timers/promises";
import type { Engine } from "./engine";
import {
  fatalError,
  MessageReader,
  type Opening,
  prefixStatement,
  queryMessage,
  statementName,
  SYNC,
  type WireMessage,
} from "./wire-messages";

/**
 * Serves one PostgreSQL session to many connections. The session belongs to one connection at a
 * time, from the first message of a query to the end of its transaction; the others wait in the
 * order in which they asked. So every connection sees what a PostgreSQL server would show it, but
 * for what lives longer than a transaction: SET, temporary tables, session advisory locks and
 * LISTEN are shared by all (docs/adr/0002).
 */
export class WireServer {
  readonly #engine: Engine;
  readonly #patience: number;
  readonly #server: Server;
  readonly #connections = new Set<Connection>();
  readonly #leaves = new EventEmitter<{ leave: [] }>();
  #owner: Connection | null = null;
  #waiting: Connection[] = [];
  /** Prepared statements of connections that are gone, to be dropped when the session is free. */
  #abandoned: string[] = [];
  #turnPlanned = false;
  #isClosed = false;
  #idleTimer: NodeJS.Timeout | undefined;
  #nextId = 1;

  /** `patience`: milliseconds that an open transaction may do nothing while others wait. */
  constructor(engine: Engine, { patience = 30_000 }: { patience?: number } = {}) {
    this.#engine = engine;
    this.#patience = patience;
    this.#server = createServer((socket) => this.#accept(socket));
  }

  /** Listens on a Unix socket. */
  listen(path: string): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#server.once("error", reject);
      this.#server.listen(path, resolve);
    });
  }

  /**
   * Waits until the last connection has ended by itself, and takes no new one from then on. Whoever
   * had connected by the time of the call may open more until they leave.
   */
  async drain(): Promise<void> {
    do {
      while (this.#connections.size > 0) await once(this.#leaves, "leave");
      // A connection that the system made already stands in a line until the event loop comes to it;
      // between these two it does.
      await nextTurn();
      await nextTurn();
    } while (this.#connections.size > 0);
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }

  /** Ends every connection; an open transaction is rolled back. */
  async close(): Promise<void> {
    const closed = new Promise<void>((resolve) => this.#server.close(() => resolve()));
    for (const connection of this.#connections) connection.socket.destroy();
    await closed;
    // A turn may be planned still, and the engine can be gone before it comes.
    this.#isClosed = true;
  }

  #accept(socket: Socket): void {
    const connection = new Connection(this.#nextId++, socket);
    this.#connections.add(connection);
    socket.on("data", (chunk: Buffer) => this.#receive(connection, chunk));
    // A broken connection always ends in "close" too; the transaction is cleared up there.
    socket.on("error", () => socket.destroy());
    socket.on("close", () => this.#leave(connection));
  }

  #receive(connection: Connection, chunk: Buffer): void {
    try {
      for (const message of connection.reader.push(chunk)) this.#take(connection, message);
    } catch {
      connection.socket.destroy();
    }
    this.#planTurn();
  }

  #take(connection: Connection, message: WireMessage): void {
    if (message.opening !== null) this.#open(connection.socket, message.opening);
    else if (message.type === "X") connection.socket.end();
    else if (connection.add(message.type, message.bytes) && connection !== this.#owner) {
      if (!this.#waiting.includes(connection)) this.#waiting.push(connection);
    }
  }

  #open(socket: Socket, opening: Opening): void {
    if (opening === "encryption") socket.write("N");
    else if (opening === "startup") socket.write(this.#engine.greeting);
    else socket.destroy();
  }

  /** One batch a turn of the event loop, so that answers leave and new questions are read between. */
  #planTurn(): void {
    if (this.#turnPlanned) return;
    this.#turnPlanned = true;
    setImmediate(() => {
      this.#turnPlanned = false;
      this.#takeTurn();
    });
  }

  #takeTurn(): void {
    if (this.#isClosed) return;
    const connection = this.#owner ?? this.#nextWaiting();
    const batch = connection?.nextBatch() ?? null;
    this.#watchIdleOwner(batch === null);
    if (!connection || batch === null) return;
    this.#execute(connection, batch);
    this.#planTurn();
  }

  #nextWaiting(): Connection | null {
    for (const name of this.#abandoned.splice(0)) {
      this.#discard(queryMessage(`DEALLOCATE "${name.replaceAll('"', '""')}"`));
    }
    return this.#waiting.shift() ?? null;
  }

  #execute(connection: Connection, batch: Batch): void {
    const { socket } = connection;
    socket.cork();
    this.#engine.execute(batch.bytes, (data) => socket.write(Buffer.from(data)));
    socket.uncork();
    const isOver = batch.isComplete && !this.#engine.isInTransaction();
    this.#owner = isOver ? null : connection;
    if (isOver && connection.hasBatch()) this.#waiting.push(connection);
  }

  #leave(connection: Connection): void {
    this.#connections.delete(connection);
    this.#waiting = this.#waiting.filter((other) => other !== connection);
    this.#abandoned.push(...connection.statements);
    if (this.#owner === connection) {
      this.#discard(SYNC);
      if (this.#engine.isInTransaction()) this.#discard(queryMessage("ROLLBACK"));
      this.#owner = null;
    }
    this.#planTurn();
    this.#leaves.emit("leave");
  }

  #discard(message: Buffer): void {
    this.#engine.execute(message, () => undefined);
  }

  #watchIdleOwner(isIdle: boolean): void {
    clearTimeout(this.#idleTimer);
    const owner = this.#owner;
    if (!isIdle || owner === null || this.#waiting.length === 0) return;
    this.#idleTimer = setTimeout(() => {
      owner.socket.end(
        fatalError("25P03", "the transaction did nothing for too long while others waited"),
      );
      owner.socket.destroySoon();
    }, this.#patience);
  }
}

/** Messages that are executed together. Incomplete where the client will go on before others may. */
type Batch = { bytes: Buffer; isComplete: boolean };

class Connection {
  readonly reader = new MessageReader();
  readonly socket: Socket;
  /** The prepared statements that end with this connection, under the names the session knows. */
  readonly statements = new Set<string>();
  readonly #prefix: string;
  #open: Buffer[] = [];
  #batches: Batch[] = [];

  constructor(id: number, socket: Socket) {
    this.socket = socket;
    this.#prefix = `${id}:`;
  }

  /** Takes a message in; true if it completes a batch. */
  add(type: string, bytes: Buffer): boolean {
    const message = prefixStatement(type, bytes, this.#prefix);
    if (type === "P" && message !== bytes) this.statements.add(statementName(message));
    this.#open.push(message);
    const isComplete = type === "Q" || type === "S" || type === "F";
    if (!isComplete && type !== "H") return false;
    this.#batches.push({ bytes: Buffer.concat(this.#open), isComplete });
    this.#open = [];
    return true;
  }

  hasBatch(): boolean {
    return this.#batches.length > 0;
  }

  nextBatch(): Batch | null {
    return this.#batches.shift() ?? null;
  }
}
