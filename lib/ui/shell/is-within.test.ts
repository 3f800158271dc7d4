import { expect, it } from "vitest";
import { isWithin } from "./is-within";

it.each([
  ["/w/a/claims", "/w/a/claims", true],
  ["/w/a/claims/12", "/w/a/claims", true],
  ["/w/a/claimsmith", "/w/a/claims", false],
  ["/w/a", "/w/a/claims", false],
])("%s within %s: %s", (path, href, within) => {
  expect(isWithin(path, href)).toBe(within);
});
