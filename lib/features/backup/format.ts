import { createHash } from "node:crypto";
import { z } from "zod";

/**
 * The text inside a backup file (docs/adr/0006-backup-format.md). One line each: a header; every row
 * as `<index of its table>\t<JSON as PostgreSQL wrote it>`, tables in the header's order; a trailer
 * with the number of rows and the SHA-256 of every byte before it. A row's JSON passes through as
 * text, because a JavaScript number cannot hold every decimal.
 */
const headerSchema = z.strictObject({
  format: z.literal("plumbline-backup"),
  version: z.literal(1),
  migrations: z.array(z.string()),
  tables: z.array(z.string()),
});

/** What every version of the format says of itself. */
const kindSchema = z.object({ format: z.literal("plumbline-backup"), version: z.int() });

export type BackupHeader = z.output<typeof headerSchema>;

const trailerSchema = z.strictObject({
  rows: z.int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

/** How many rows there were, and the SHA-256 of the header and of them. */
export type BackupTrailer = z.output<typeof trailerSchema>;

/** One row: the index of its table in the header, and its JSON. */
export type BackupRow = { table: number; json: string };

export const BACKUP_VERSION = 1;

/** No backup (`foreign`), one in another format (`version`), or not as it was written (`damaged`). */
type FormatProblem = "foreign" | "version" | "damaged";

export class BackupFormatError extends Error {
  readonly kind: FormatProblem;

  constructor(kind: FormatProblem, detail: string, options?: { cause: unknown }) {
    super(detail, options);
    this.name = "BackupFormatError";
    this.kind = kind;
  }
}

/** Writes a backup's text, a row at a time; returns the trailer that it wrote last. */
export async function* frame(
  header: BackupHeader,
  rows: AsyncIterable<BackupRow>,
): AsyncGenerator<string, BackupTrailer> {
  const hash = createHash("sha256");
  const first = `${JSON.stringify(header)}\n`;
  hash.update(first);
  yield first;
  let count = 0;
  for await (const { table, json } of rows) {
    const text = `${table}\t${json}\n`;
    hash.update(text);
    yield text;
    count += 1;
  }
  const trailer = { rows: count, sha256: hash.digest("hex") };
  yield `${JSON.stringify(trailer)}\n`;
  return trailer;
}

/**
 * Reads a backup's text: its rows in order, then the trailer. Only when they have been read to the
 * end is it known that none is missing or changed.
 *
 * @param accept hears of the header before the first row; throws to refuse the backup
 * @throws BackupFormatError
 */
export async function* unframe(
  chunks: AsyncIterable<Uint8Array>,
  accept: (header: BackupHeader) => void,
): AsyncGenerator<BackupRow, BackupTrailer> {
  const hash = createHash("sha256");
  let header: BackupHeader | undefined;
  let trailer: BackupTrailer | undefined;
  let count = 0;
  let table = 0;
  for await (const line of splitLines(chunks)) {
    if (trailer) throw damaged("something follows the last line");
    if (header && line[0] === BRACE) {
      trailer = checkedTrailer(line, { rows: count, sha256: hash.digest("hex") });
      continue;
    }
    hash.update(line).update("\n");
    if (!header) {
      header = parseHeader(line);
      accept(header);
      continue;
    }
    const row = parseRow(line);
    count += 1;
    if (!row || row.table < table || row.table >= header.tables.length) {
      throw damaged(`line ${count + 1} is no row`);
    }
    table = row.table;
    yield row;
  }
  if (!header) throw new BackupFormatError("foreign", "it is empty");
  if (!trailer) throw damaged("the end is missing");
  return trailer;
}

function parseHeader(line: Buffer): BackupHeader {
  const kind = parse(kindSchema, line);
  if (!kind) throw new BackupFormatError("foreign", "it has no header of a backup");
  if (kind.version !== BACKUP_VERSION) {
    throw new BackupFormatError("version", `its format is ${kind.version}`);
  }
  const header = parse(headerSchema, line);
  if (!header) throw damaged("the header is not whole");
  return header;
}

function checkedTrailer(line: Buffer, counted: BackupTrailer): BackupTrailer {
  const trailer = parse(trailerSchema, line);
  if (!trailer) throw damaged("the last line is not readable");
  if (trailer.rows !== counted.rows) throw damaged("rows are missing");
  if (trailer.sha256 !== counted.sha256) throw damaged("the checksum is another");
  return trailer;
}

function parseRow(line: Buffer): BackupRow | null {
  const text = line.toString("utf8");
  const [, index, json] = /^(\d{1,4})\t(\{.*\})$/.exec(text) ?? [];
  if (index === undefined || json === undefined || parse(z.looseObject({}), json) === null) {
    return null;
  }
  return { table: Number(index), json };
}

function parse<S extends z.ZodType>(schema: S, text: Buffer | string): z.output<S> | null {
  try {
    return schema.parse(JSON.parse(text.toString("utf8")));
  } catch {
    return null;
  }
}

const LINE_FEED = 0x0a;
const BRACE = "{".charCodeAt(0);

/** No row comes near it: the longest text has five megabytes, six times that as escapes. */
const LONGEST_LINE = 64 * 1024 * 1024;

async function* splitLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let pieces: Buffer[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    let rest = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    for (let end = rest.indexOf(LINE_FEED); end >= 0; end = rest.indexOf(LINE_FEED)) {
      yield Buffer.concat([...pieces, rest.subarray(0, end)]);
      pieces = [];
      length = 0;
      rest = rest.subarray(end + 1);
    }
    pieces.push(rest);
    length += rest.length;
    if (length > LONGEST_LINE) throw damaged("a line is too long");
  }
  if (length > 0) yield Buffer.concat(pieces);
}

function damaged(detail: string): BackupFormatError {
  return new BackupFormatError("damaged", detail);
}
