import { describe, expect, it } from "vitest";
import { bytesOf, docxOf } from "./document-fixture";
import { MAX_FILE_BYTES } from "./domain";
import { recognise } from "./recognise";

const latin1 = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const docx = docxOf("");
const ole = "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1";

describe("recognise", () => {
  it.each([
    ["a PDF under another name", bytesOf("%PDF-1.4\n"), "x.txt", "pdf"],
    ["a PDF behind a line of something", bytesOf("junk\n%PDF-1.4\n"), "x", "pdf"],
    ["a Word file under another name", docx, "x.zip", "docx"],
    ["Markdown", bytesOf("# x"), "x.MD", "md"],
    ["HTML by its name", bytesOf("x"), "x.html", "html"],
    ["HTML by its beginning", bytesOf("\ufeff\n<!DOCTYPE html>"), "download", "html"],
    ["HTML that is to be text", bytesOf("<html>"), "x.txt", "txt"],
    ["HTML in UTF-16", latin1("\u00ff\u00fe<\0h\0"), "x.html", "html"],
    ["text under any name", bytesOf("x"), "README", "txt"],
  ])("%s", (_, bytes, name, format) => {
    expect(recognise({ bytes, name })).toEqual({ ok: true, value: format });
  });

  it.each([
    ["text/html; charset=x", "html"],
    ["application/xhtml+xml", "html"],
    ["text/markdown", "md"],
    ["text/plain", "txt"],
    ["", "txt"],
  ])("what a server calls %j", (contentType, format) => {
    expect(recognise({ bytes: bytesOf("x"), name: "", contentType })).toMatchObject({
      value: format,
    });
  });

  it.each([
    ["nothing", new Uint8Array(), "x.txt", "empty"],
    ["too much", new Uint8Array(MAX_FILE_BYTES + 1), "x.txt", "too_large"],
    ["an old Word file", latin1(ole), "x.doc", "old_word"],
    [
      "a Word file with a password",
      latin1(`${ole}${[..."EncryptedPackage"].join("\0")}\0`),
      "x.docx",
      "encrypted",
    ],
    ["a Word file that is no archive", bytesOf("Hello"), "x.docx", "damaged"],
    ["a PDF that is none", bytesOf("Hello"), "x.pdf", "damaged"],
    ["a picture", latin1("\u0089PNG\r\n"), "x.txt", "other_format"],
    ["a spreadsheet", latin1("PK\u0003\u0004 xl/workbook.xml"), "x.xlsx", "other_format"],
    ["bytes", latin1("a\0b"), "x.txt", "binary"],
  ])("refuses %s", (_, bytes, name, code) => {
    const read = recognise({ bytes, name });
    expect(read).toMatchObject({ ok: false, error: { code } });
    expect(!read.ok && read.error.message).toMatch(/^[A-Z].{20,}\.$/u);
  });
});
