import mammoth from "mammoth";
import { RefusedError } from "../failures";
import { writeBlocks } from "../html/blocks";
import { elementsOf, type Parent, pieceTree } from "../html/tree";
import { firstOf, properties } from "../properties";
import type { Document, Properties } from "../schema";
import { markComments, remarksOf } from "./comments";
import { type Parts, unpack } from "./package";
import { elementsNamed, readXml, sourceOf } from "./xml";

const MAIN_PART = /^word\/document\d*\.xml$/u;

const OPTIONS = {
  externalFileAccess: false,
  includeEmbeddedStyleMap: false,
  styleMap: ["p[style-name='Quote'] => blockquote > p:fresh", "p[style-name='Caption'] => caption"],
  // Without this each picture would be carried along in base64.
  convertImage: mammoth.images.imgElement(async () => ({ src: "" })),
};

/** Reads a Word file: its text with notes, tables and lists, and its comments as remarks. */
export async function parseDocx(bytes: Uint8Array): Promise<Document> {
  const parts = await unpack(bytes);
  const source = sourceOf(parts, MAIN_PART);
  if (source === null) throw new RefusedError("damaged");
  const tree = pieceTree(await htmlOf(parts));
  const writer = writeBlocks(tree);
  const { text, blocks } = writer.builder;
  return {
    format: "docx",
    text,
    blocks,
    properties: propertiesOf(parts),
    remarks: remarksOf(parts, text, writer.marks),
    warnings: warningsFor(source, tree),
  };
}

async function htmlOf(parts: Parts): Promise<string> {
  // What mammoth makes of a zip archive for itself. Given this, it unpacks nothing.
  const file = {
    exists: (name: string) => parts.has(name),
    read: async (name: string, encoding?: string) => partAs(parts, name, encoding),
  };
  try {
    const { value } = await mammoth.convertToHtml(
      { file } as unknown as { buffer: Buffer },
      OPTIONS,
    );
    return value;
  } catch (error) {
    if (error instanceof RangeError) throw error;
    throw new RefusedError("damaged");
  }
}

function partAs(parts: Parts, name: string, encoding?: string): string | Uint8Array {
  const bytes = parts.get(name) ?? new Uint8Array();
  if (encoding === undefined) return bytes;
  if (encoding === "base64") return Buffer.from(bytes).toString("base64");
  const text = new TextDecoder(encoding).decode(bytes);
  return MAIN_PART.test(name) ? markComments(text) : text;
}

function propertiesOf(parts: Parts): Properties {
  const core = readXml(sourceOf(parts, /^docProps\/core\d*\.xml$/u));
  const app = readXml(sourceOf(parts, /^docProps\/app\d*\.xml$/u));
  return properties({
    title: words(core, "title"),
    author: words(core, "creator"),
    publisher: firstOf(words(core, "publisher"), words(app, "Company")),
    publishedOn: firstOf(words(core, "created"), words(core, "modified")),
  });
}

function words(xml: globalThis.Document | null, name: string): string | null {
  return xml ? (elementsNamed(xml, name)[0]?.textContent ?? null) : null;
}

function warningsFor(source: string, tree: Parent): string[] {
  const warnings: string[] = [];
  if ([...elementsOf(tree)].some(({ tagName }) => tagName === "img"))
    warnings.push("Pictures were left out.");
  if (/<\w+:(?:ins|del)\s/u.test(source))
    warnings.push("Tracked changes were taken as accepted: deleted text was left out.");
  return warnings;
}
