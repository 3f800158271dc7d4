import { describe, expect, it } from "vitest";
import { canonicalString, canonicalText, MAX_TEXT_BYTES } from "./canonical-text";

const encode = (text: string) => new TextEncoder().encode(text);

describe("canonicalText", () => {
  it("drops the byte-order mark and unifies line ends, and changes nothing else", () => {
    const result = canonicalText(encode("\uFEFF  one\r\ntwo\rthree \u00a0\n"));
    expect(result).toEqual({ ok: true, value: "  one\ntwo\nthree \u00a0\n" });
  });

  it.each([
    ["empty", encode(""), "empty_text"],
    ["blank", encode(" \r\n\t"), "empty_text"],
    ["Latin-1", Uint8Array.from([0x63, 0x61, 0x66, 0xe9]), "not_utf8"],
    ["NUL-bearing", encode("a\0b"), "binary_text"],
    ["too large", new Uint8Array(MAX_TEXT_BYTES + 1).fill(0x61), "text_too_large"],
  ])("refuses %s input", (_, bytes, code) => {
    expect(canonicalText(bytes)).toMatchObject({ ok: false, error: { code } });
  });

  it("refuses a lone surrogate in a pasted string", () => {
    expect(canonicalString("a\ud83d")).toMatchObject({ ok: false, error: { code: "binary_text" } });
  });
});
