import { strToU8, zipSync } from "fflate";
import { expect } from "vitest";
import { type Block, blockProblem } from "./domain";
import { type Document, documentSchema } from "./schema";

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** What tests compare: each block as its role, with the level, and its words. */
export function shown({ text, blocks }: { text: string; blocks: readonly Block[] }): string[] {
  return blocks.map(({ role, level, start, end }) => {
    const name = level === null ? role : `${role} ${level}`;
    return `${name}: ${text.slice(start, end)}`;
  });
}

/** Holds a document to its shape: blocks in order, without overlap, with every visible character. */
export function expectSound(document: Document): void {
  expect(blockProblem(document.text, document.blocks)).toBeNull();
  expect(documentSchema.safeParse(document).success).toBe(true);
}

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";
const RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A Word file with `body` as the inside of its w:body, and further parts by name. */
export function docxOf(body: string, parts: Record<string, string> = {}): Uint8Array {
  const relations = ["comments", "footnotes"].map(
    (name) => `<Relationship Id="${name}" Type="${OFFICE}/${name}" Target="${name}.xml"/>`,
  );
  const files = {
    "[Content_Types].xml": `<Types xmlns="${TYPES}"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${RELATIONS}"><Relationship Id="r" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/_rels/document.xml.rels": `<Relationships xmlns="${RELATIONS}">${relations.join("")}</Relationships>`,
    "word/document.xml": `<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`,
    ...parts,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([n, xml]) => [n, strToU8(xml)])));
}

/** A part of a Word file other than the main one: its comments or notes. */
export function wordPart(tag: string, inside: string): string {
  return `<w:${tag} ${NAMESPACES}>${inside}</w:${tag}>`;
}

export const paragraphXml = (text: string, inside = ""): string =>
  `<w:p>${inside}<w:r><w:t>${text}</w:t></w:r></w:p>`;
