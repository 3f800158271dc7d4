import { expect, it } from "vitest";
import type { Redirect } from "@/lib/platform/web/failures";
import { movedTo } from "./moving";

const FROM = "http://example.org/a?x=1";
const step = (status: number, to: string): Redirect => ({ status, to });

it.each<[string, Redirect[], string | null]>([
  ["nowhere", [], null],
  ["to https", [step(301, "https://example.org/a?x=1")], null],
  [
    "to www and https",
    [step(308, "http://www.example.org/a?x=1"), step(301, "https://www.example.org/a?x=1")],
    null,
  ],
  ["to a slash at the end", [step(301, "http://example.org/a/?x=1")], null],
  ["to another path", [step(301, "http://example.org/b")], "http://example.org/b"],
  ["to other parameters", [step(301, "http://example.org/a?x=2")], "http://example.org/a?x=2"],
  ["to another host", [step(308, "https://example.com/a?x=1")], "https://example.com/a?x=1"],
  ["for now", [step(302, "http://example.org/b")], null],
  [
    "for good, then for now",
    [step(301, "http://example.org/b"), step(307, "http://example.org/c")],
    "http://example.org/b",
  ],
  [
    "for now, then for good",
    [step(302, "http://example.org/b"), step(301, "http://example.org/c")],
    null,
  ],
])("a link that is sent %s", (_, redirects, to) => {
  expect(movedTo(FROM, redirects)).toBe(to);
});
