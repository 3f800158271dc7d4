import { describe, expect, test } from "vitest";
import { imageType } from "./content";
import { downloadName, keptHeaders, uploadedName } from "./domain";
import { sizeWords } from "./words";

test("of an answer's headers no cookie is kept, and no more than anybody reads", () => {
  const many = Object.fromEntries(Array.from({ length: 150 }, (_, index) => [`x-${index}`, "v"]));
  expect(keptHeaders({ "Set-Cookie": "a=1", "set-cookie2": "b", etag: '"1"' })).toEqual({
    etag: '"1"',
  });
  expect(Object.keys(keptHeaders(many))).toHaveLength(100);
  expect(keptHeaders({ a: `\0${"x".repeat(5_000)}` })["a"]).toHaveLength(2_000);
});

test.each([
  ["report.pdf", "report.pdf"],
  ["/home/ada/scan 1.png", "scan 1.png"],
  ["C:\\Users\\ada\\scan.png", "scan.png"],
  ["a\u0000b\n.txt", "ab.txt"],
  ["", "file"],
  ["..", ".."],
])("an uploaded file %j is called %j", (given, name) => {
  expect(uploadedName(given)).toBe(name);
});

test("a long name keeps its end, which tells what it is", () => {
  expect(uploadedName(`${"x".repeat(500)}.pdf`)).toMatch(/^x{196}\.pdf$/);
});

test("a download is called after its hash", () => {
  expect(downloadName({ mediaType: "image/jpeg", sha256: "ab".repeat(32) })).toBe(
    "snapshot-abababababababab.jpg",
  );
});

describe("a picture is told by its first bytes", () => {
  test.each([
    ["\u0089PNG\r\n\u001a\n1234", "image/png"],
    ["\u00ff\u00d8\u00ff\u00e0", "image/jpeg"],
    ["GIF89a..", "image/gif"],
    ["RIFF1234WEBPVP8 ", "image/webp"],
    ["RIFF1234WAVEfmt ", null],
    ["<svg onload=alert(1)>", null],
    ["", null],
  ])("%j: %s", (head, type) => {
    expect(imageType(Buffer.from(head, "latin1"))).toBe(type);
  });
});

test.each([
  [999, "999 bytes"],
  [12_345, "12 kB"],
  [3_440_000, "3.4 MB"],
])("%i bytes are %s", (bytes, words) => {
  expect(sizeWords(bytes)).toBe(words);
});
