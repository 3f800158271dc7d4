import { z } from "zod";
import { httpUrl } from "@/lib/core/text-fields";
import { MAX_FILE_BYTES } from "@/lib/features/documents/domain";
import type { Brought } from "./incoming";

const base64Length = (bytes: number) => Math.ceil(bytes / 3) * 4;

/** The largest request that brings something: a file as Base64, and the rest around it. */
export const MAX_BROUGHT_BYTES = base64Length(MAX_FILE_BYTES) + 1024 * 1024;

const text = z
  .string()
  .optional()
  .describe("The text itself; line ends become LF, a byte-order mark is dropped.");

const sourceFile = z
  .string()
  .max(1000)
  .nullable()
  .default(null)
  .describe("The name of the file that `text` stood in.");

const file = z
  .object({
    name: z.string().min(1).max(1000),
    // A pattern over 30 million characters costs far more than looking for a wrong one.
    contentBase64: z
      .string()
      .refine((content) => !/[^A-Za-z0-9+/=]/u.test(content), "Write the file's bytes as Base64."),
  })
  .optional()
  .describe("A text, Markdown, HTML, Word or PDF file of at most 25 MiB, its bytes as Base64.");

const url = httpUrl().optional().describe("An address that the server fetches (http or https).");

/** What the API takes to bring a text, with further fields; exactly one source. */
export function broughtSchema<S extends z.ZodRawShape>(shape: S) {
  return z
    .object({ text, sourceFile, file, url, ...shape })
    .refine(
      (body) =>
        ["text", "file", "url"].filter((name) => Reflect.get(body, name) !== undefined).length ===
        1,
      { path: ["text"], error: "Give one of `text`, `file` and `url`." },
    );
}

/** What a request of {@link broughtSchema} brings. */
export function broughtFrom(body: {
  text?: string | undefined;
  sourceFile: string | null;
  file?: { name: string; contentBase64: string } | undefined;
  url?: string | undefined;
}): Brought {
  if (body.file) {
    const bytes = Buffer.from(body.file.contentBase64, "base64");
    return { source: { bytes }, sourceFile: body.file.name };
  }
  if (body.url !== undefined) return { source: { url: body.url }, sourceFile: null };
  return { source: { text: body.text ?? "" }, sourceFile: body.sourceFile };
}
