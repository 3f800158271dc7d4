import { describe, expect, it } from "vitest";
import { MAX_TEXT_BYTES } from "@/lib/core/canonical-text";
import { readText } from "./data";
import { MAX_BLOCKS } from "./domain";
import { refused, RefusedError } from "./failures";
import { outcomeOf } from "./outcome";

describe("a pasted text", () => {
  it("is made canonical and divided", async () => {
    const read = await readText("\ufeffOne.\r\n\r\nTwo.");
    expect(read).toMatchObject({ ok: true, value: { format: "txt", text: "One.\n\nTwo." } });
    expect(read.ok && read.value.blocks).toHaveLength(2);
  });

  it.each([
    ["nothing", " \n", "empty"],
    ["NUL", "a\0b", "binary"],
    ["too much", "x".repeat(MAX_TEXT_BYTES + 1), "text_too_large"],
    ["too many paragraphs", "x\n\n".repeat(MAX_BLOCKS + 1), "too_many_blocks"],
  ])("is refused for %s", async (_, text, code) => {
    expect(await readText(text)).toMatchObject({ ok: false, error: { code } });
  });
});

const thrown = (error: Error) =>
  outcomeOf(() => {
    throw error;
  });

describe("what a parser throws", () => {
  it("is a value where it refuses, or runs out of stack", async () => {
    expect(await thrown(new RefusedError("too_deep"))).toEqual(refused("too_deep"));
    expect(await thrown(new RangeError("stack"))).toEqual(refused("unreadable"));
  });

  it("is a bug otherwise", async () => {
    await expect(thrown(new TypeError("oops"))).rejects.toThrow("oops");
  });
});
