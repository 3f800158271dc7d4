import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { PrismaPg } from "@prisma/adapter-pg";
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  type ErrorRegistry,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import * as glue from "@prisma/schema-engine-wasm/schema_engine_bg";
import { types, type Pool, type QueryConfig } from "pg";

/**
 * Prisma's schema engine as WebAssembly, working on the database behind `pool`: the engine of
 * `prisma migrate` without the binary that its command line downloads (docs/adr/0002).
 */
export async function withSchemaEngine<T>(
  pool: Pool,
  work: (engine: glue.SchemaEngine) => Promise<T>,
): Promise<T> {
  await load();
  const adapter = bindMigrationAwareSqlAdapterFactory(new WholeScripts(pool));
  const engine = await glue.SchemaEngine.new({ datamodels: undefined }, () => undefined, adapter);
  try {
    return await work(engine);
  } catch (error) {
    throw withCause(error, adapter.errorRegistry);
  } finally {
    engine.free();
  }
}

// The engine speaks of an error of the database by its number in the registry.
function withCause(error: unknown, registry: ErrorRegistry): unknown {
  const id = /External error id#(\d+)/.exec(String(error))?.[1];
  if (id === undefined) return error;
  const cause = registry.consumeError(Number(id))?.error;
  return new Error(
    `The migration failed: ${cause instanceof Error ? cause.message : String(cause)}`,
    {
      cause,
    },
  );
}

let loaded: Promise<void> | undefined;

function load(): Promise<void> {
  return (loaded ??= instantiate());
}

// Node 20 cannot import a .wasm module, which is how the package expects to be loaded.
async function instantiate(): Promise<void> {
  const require = createRequire(import.meta.url);
  const script = require.resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const wasm = await readFile(script.replace(/\.js$/, ".wasm"));
  const { instance } = await WebAssembly.instantiate(wasm, {
    "./schema_engine_bg.js": { ...glue },
  });
  // oxlint-disable no-underscore-dangle -- the names are wasm-bindgen's
  glue.__wbg_set_wasm(instance.exports);
  (instance.exports as { __wbindgen_start(): void }).__wbindgen_start();
}

/**
 * Sends a migration to the server as it stands. PrismaPg cuts scripts at each semicolon, also within
 * the body of a function; sent whole, a migration is one transaction too.
 */
class WholeScripts implements SqlMigrationAwareDriverAdapterFactory {
  readonly provider = "postgres";
  readonly adapterName = "plumbline-migrations";
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  async connect(): Promise<SqlDriverAdapter> {
    let chars: number[] = [];
    const pool = withReadableChars(this.#pool, (columns) => (chars = columns));
    const adapter = await new PrismaPg(pool).connect();
    const read = adapter.queryRaw.bind(adapter);
    // The engine asks one question at a time, so that `chars` are those of this answer.
    adapter.queryRaw = async (query) => {
      const result = await read(query);
      for (const column of chars) result.columnTypes[column] = ColumnTypeEnum.Character;
      return result;
    };
    adapter.executeScript = async (script) => void (await this.#pool.query(script));
    return adapter;
  }

  /** The engine replays the migrations there when it compares them with a schema. */
  connectToShadowDb(): Promise<SqlDriverAdapter> {
    return this.connect();
  }
}

// The engine asks the catalogue for columns of the type "char", which PrismaPg refuses to read: they
// pass as text, and `found` learns their places.
function withReadableChars(pool: Pool, found: (columns: number[]) => void): Pool {
  const { CHAR, BPCHAR }: Record<"CHAR" | "BPCHAR", number> = types.builtins;
  const query = async (config: QueryConfig) => {
    const result = await pool.query(config);
    found(result.fields.flatMap((field, column) => (field.dataTypeID === CHAR ? [column] : [])));
    for (const field of result.fields) if (field.dataTypeID === CHAR) field.dataTypeID = BPCHAR;
    return result;
  };
  return Object.assign(Object.create(pool) as Pool, { query });
}
