import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type BackupHeader,
  type BackupRow,
  type BackupTrailer,
  BackupFormatError,
  frame,
  unframe,
} from "./format";

const header: BackupHeader = {
  format: "plumbline-backup",
  version: 1,
  migrations: ["1_init"],
  tables: ["users", "claims"],
};

async function* each<T>(values: Iterable<T>): AsyncGenerator<T> {
  yield* values;
}

async function written(rows: BackupRow[]): Promise<Buffer> {
  const pieces: string[] = [];
  for await (const piece of frame(header, each(rows))) pieces.push(piece);
  return Buffer.from(pieces.join(""));
}

/** Cut into chunks of `size` bytes, as a file system may hand them over. */
function chunks(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  const count = Math.ceil(bytes.length / size);
  return each(Array.from({ length: count }, (_, i) => bytes.subarray(i * size, (i + 1) * size)));
}

async function read(
  bytes: Uint8Array,
  size = 7,
  accept: (header: BackupHeader) => void = () => {},
) {
  const rows: BackupRow[] = [];
  const source = unframe(chunks(bytes, size), accept);
  let next: IteratorResult<BackupRow, BackupTrailer>;
  while (!(next = await source.next()).done) rows.push(next.value);
  return { rows, trailer: next.value };
}

const kindOf = async (bytes: Uint8Array) => {
  const error: unknown = await read(bytes).catch((thrown: unknown) => thrown);
  return error instanceof BackupFormatError ? error.kind : error;
};

const some: BackupRow[] = [
  { table: 0, json: '{"id": "a"}' },
  { table: 1, json: '{"value": 0.1000000000000000000000000001, "text": "Häuser 🏠\\n"}' },
  { table: 1, json: "{}" },
];

describe("a backup's text", () => {
  test("gives the rows back to the letter, however it is cut", async () => {
    const row = fc.record({ table: fc.integer({ min: 0, max: 1 }), json: fc.json() });
    const rows = fc.array(row.map(({ table, json }) => ({ table, json: `{"v":${json}}` })));
    await fc.assert(
      fc.asyncProperty(rows, fc.integer({ min: 1, max: 50 }), async (unordered, size) => {
        const ordered = unordered.toSorted((a, b) => a.table - b.table);
        const { rows: back, trailer } = await read(await written(ordered), size);
        expect(back).toEqual(ordered);
        expect(trailer.rows).toBe(ordered.length);
      }),
    );
  });

  test("shows its header before the first row, and the reader may refuse it", async () => {
    const whole = await written(some);
    const refused = read(whole, 7, (head) => {
      throw new Error(head.migrations.join());
    });
    await expect(refused).rejects.toThrow("1_init");
  });

  test("is refused with any bit of it flipped", async () => {
    const whole = await written(some);
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: whole.length - 1 }),
        fc.integer({ min: 0, max: 7 }),
        async (at, bit) => {
          const changed = Buffer.from(whole);
          changed[at]! ^= 1 << bit;
          // The very last line feed may be a blank: nothing is lost with it.
          fc.pre(at !== whole.length - 1);
          expect(["foreign", "version", "damaged"]).toContain(await kindOf(changed));
        },
      ),
    );
  });

  test("is refused when it ends anywhere before its end", async () => {
    const whole = await written(some);
    for (let end = 0; end < whole.length - 1; end += 1) {
      expect(["foreign", "damaged"]).toContain(await kindOf(whole.subarray(0, end)));
    }
  });

  test.each([
    ["nothing", "", "foreign"],
    ["other text", "hello\n", "foreign"],
    ["other JSON", '{"format":"zip","version":1}\n', "foreign"],
    ["a later format", '{"format":"plumbline-backup","version":2}\n', "version"],
    ["half a header", '{"format":"plumbline-backup","version":1}\n', "damaged"],
  ])("%s: %s", async (_, text, kind) => {
    expect(await kindOf(Buffer.from(text))).toBe(kind);
  });

  test.each([
    ["a row of a table that the header does not name", [{ table: 2, json: "{}" }]],
    [
      "tables in another order",
      [
        { table: 1, json: "{}" },
        { table: 0, json: "{}" },
      ],
    ],
    ["a row that is no object", [{ table: 0, json: "[]" }]],
    ["a row that is no JSON", [{ table: 0, json: "{x}" }]],
  ])("%s is damage, whatever the checksum says", async (_, rows) => {
    expect(await kindOf(await written(rows))).toBe("damaged");
  });

  test("twice one after the other is damage", async () => {
    const whole = await written(some);
    expect(await kindOf(Buffer.concat([whole, whole]))).toBe("damaged");
  });
});
