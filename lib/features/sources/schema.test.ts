import { expect, test } from "vitest";
import { citationSchema, languageSchema, sourceLinkSchema } from "./schema";

test.each([
  ["", null],
  [" 10.1234/Abc ", "https://doi.org/10.1234/abc"],
  ["doi: 10.1234/a?b#c", "https://doi.org/10.1234/a%3Fb%23c"],
  ["https://example.org/10.1234/abc", "https://example.org/10.1234/abc"],
  [undefined, null],
])("the link %j is %j", (text, url) => {
  expect(sourceLinkSchema.parse(text)).toBe(url);
});

test.each(["javascript:alert(1)", "10.1/abc", "10.1234/a b", "doi:"])(
  "the link %j is refused",
  (text) => {
    expect(sourceLinkSchema.safeParse(text).error?.issues[0]?.message).toContain("http://");
  },
);

test("a citation has a word in it", () => {
  expect(citationSchema.parse("§ 3 of the act")).toBe("§ 3 of the act");
  expect(citationSchema.parse("")).toBeNull();
  expect(citationSchema.safeParse("– …").success).toBe(false);
});

test.each([
  ["", null],
  ["EN", "en"],
  ["de-ch", "de-CH"],
  ["ZH-hant-tw", "zh-Hant-TW"],
])("the language %j is %j", (tag, language) => {
  expect(languageSchema.parse(tag)).toBe(language);
});

test.each(["German", "de_CH", "x-secret", "en-GB-US", "en-u-ca-buddhist", "d"])(
  "the language %j is refused",
  (tag) => {
    expect(languageSchema.safeParse(tag).error?.issues[0]?.message).toContain("de-CH");
  },
);
