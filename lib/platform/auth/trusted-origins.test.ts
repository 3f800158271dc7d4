import { expect, test } from "vitest";
import { trustedOrigins } from "./trusted-origins";

test("a public address is trusted alone", () => {
  expect(trustedOrigins("https://desk.example.org")).toEqual(["https://desk.example.org"]);
});

test.each(["http://127.0.0.1:3000", "http://localhost:3000", "http://[::1]:3000"])(
  "the machine itself is trusted by each of its names: %s",
  (appUrl) => {
    expect(trustedOrigins(appUrl)).toEqual([
      "http://127.0.0.1:3000",
      "http://localhost:3000",
      "http://[::1]:3000",
    ]);
  },
);
