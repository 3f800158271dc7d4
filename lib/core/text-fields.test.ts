import { describe, expect, it } from "vitest";
import { httpUrl, line, optionalDay, optionalHttpUrl, optionalLine, prose } from "./text-fields";

describe("text fields", () => {
  it("trims and unifies line ends", () => {
    expect(prose(20).parse("  a\r\nb\rc ")).toBe("a\nb\nc");
  });

  it.each(["\u202e", "\u200b", "\u2066", "\0", "\u0007", "\ud800"])("refuses %j inside", (bad) => {
    expect(prose(20).safeParse(`a${bad}b`).success).toBe(false);
  });

  it("keeps the joiners of real words and emoji", () => {
    expect(line(20).parse("👩\u200d💻")).toBe("👩\u200d💻");
  });

  it("counts the limit after trimming", () => {
    expect(line(3).safeParse(" abc ").success).toBe(true);
    expect(line(3).safeParse("abcd").success).toBe(false);
  });

  it("makes nothing of an empty optional field", () => {
    expect(optionalLine(5).parse(" ")).toBeNull();
    expect(optionalLine(5).parse(undefined)).toBeNull();
    expect(optionalHttpUrl().parse(" ")).toBeNull();
    expect(optionalHttpUrl().parse("https://a.b")).toBe("https://a.b/");
    const refused = optionalHttpUrl().safeParse("ftp://a.b");
    expect(refused.error?.issues[0]?.message).toContain("http://");
    expect(optionalDay().parse("")).toBeNull();
    expect(optionalDay().safeParse("2026-02-30").success).toBe(false);
  });

  it.each([
    "javascript:alert(1)",
    "data:text/html,x",
    "ftp://a.b",
    "//a.b",
    "http://u:p@a.b",
    "a b",
  ])("refuses the link %s", (url) => {
    expect(httpUrl().safeParse(url).success).toBe(false);
  });

  it("normalises a link", () => {
    expect(httpUrl().parse(" HTTPS://Example.org ")).toBe("https://example.org/");
  });
});
