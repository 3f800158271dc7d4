import type { IncomingMessage } from "node:http";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { FetchFailure } from "./failures";

/** The compressions that are asked for and read. */
export const ENCODINGS = "gzip, deflate, br";

/**
 * The body of an answer, decompressed. It is read no further than `maxBytes`, counted behind the
 * decompression, so that a small answer cannot grow without an end.
 *
 * @throws FetchFailure, or what the network or the decompression throws
 */
export async function readBody(answer: IncomingMessage, maxBytes: number): Promise<Uint8Array> {
  const decompress = decompression(answer);
  const chunks: Uint8Array[] = [];
  if (!decompress && Number(answer.headers["content-length"]) > maxBytes) throw tooLarge(maxBytes);
  let size = 0;
  const collect = async (source: AsyncIterable<Uint8Array>) => {
    for await (const chunk of source) {
      size += chunk.byteLength;
      if (size > maxBytes) return;
      chunks.push(chunk);
    }
  };
  try {
    await (decompress ? pipeline(answer, decompress, collect) : pipeline(answer, collect));
  } catch (error) {
    // Whoever stops reading is told that the streams were aborted, and not why.
    if (size <= maxBytes) throw error;
  }
  if (size > maxBytes) throw tooLarge(maxBytes);
  return Buffer.concat(chunks);
}

function decompression(answer: IncomingMessage) {
  const encoding = (answer.headers["content-encoding"] ?? "").trim().toLowerCase();
  switch (encoding) {
    case "":
    case "identity":
      return null;
    case "gzip":
    case "x-gzip":
      return createGunzip();
    case "deflate":
      return createInflate();
    case "br":
      return createBrotliDecompress();
    default:
      throw new FetchFailure(
        "broken_answer",
        `The server's answer is packed in an unknown way (${encoding.slice(0, 40)}).`,
      );
  }
}

function tooLarge(maxBytes: number): FetchFailure {
  const megabytes = (maxBytes / 1024 / 1024).toLocaleString("en", { maximumFractionDigits: 1 });
  return new FetchFailure(
    "too_large",
    `What is at the address is larger than ${megabytes} MB. Save the text of it and bring that in.`,
  );
}
