import { describe, expect, it } from "vitest";
import { returnPath } from "./return-path";

describe("returnPath", () => {
  it.each(["/", "/w/desk/claims?status=disputed#A2-14", "/join/abc", "/account"])(
    "keeps %s",
    (path) => {
      expect(returnPath(path)).toBe(path);
    },
  );

  it.each([
    ["nothing", undefined],
    ["an empty text", ""],
    ["another site", "https://evil.example/"],
    ["a site without a scheme", "//evil.example/"],
    ["a backslash", "/\\evil.example/"],
    ["a hidden tab", "/\t/evil.example/"],
    ["a hidden line end", "/\n/evil.example"],
    ["dots before slashes", "/..//evil.example"],
    ["a script", "javascript:alert(1)"],
    ["a bare word", "evil"],
    ["the sign-in page itself", "/sign-in?return=/w"],
    ["the API", "/api/v1/articles"],
  ])("goes to the front page for %s", (_, path) => {
    expect(returnPath(path)).toBe("/");
  });
});
