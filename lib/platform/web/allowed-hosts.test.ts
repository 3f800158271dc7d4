import { describe, expect, it } from "vitest";
import { isAllowedAddress, isAllowedHost, parseAllowedHosts } from "./allowed-hosts";

const LIST = "Wiki.Intern, localhost:8080, ::1, [fd00::1]:90,10.1.0.0/16,, fd12::/32";

describe("the list of allowed hosts", () => {
  const allowed = parseAllowedHosts(LIST)!;

  it.each([
    ["http://wiki.intern/", true],
    ["https://wiki.intern:444/", true],
    ["http://wiki.intern.example.org/", false],
    ["http://xwiki.intern/", false],
    ["http://localhost:8080/", true],
    ["http://localhost/", false],
    ["http://[::1]:1/", true],
    ["http://[fd00::1]:90/", true],
    ["http://[fd00:0::1]/", false],
    ["http://10.1.2.3/", false],
  ])("by host %s: %s", (url, isAllowed) => {
    expect(isAllowedHost(new URL(url), allowed)).toBe(isAllowed);
  });

  it.each([
    ["10.1.255.255", true],
    ["10.2.0.0", false],
    ["fd12::1", true],
    ["fd13::1", false],
    ["::ffff:10.1.0.1", false],
    ["wiki.intern", false],
  ])("by range %s: %s", (address, isAllowed) => {
    expect(isAllowedAddress(address, allowed)).toBe(isAllowed);
  });

  it("knows the port that goes without saying", () => {
    const hosts = parseAllowedHosts("a:80, b:443")!;
    const is = (url: string) => isAllowedHost(new URL(url), hosts);
    expect([is("http://a/"), is("https://a/"), is("https://b/"), is("http://b/")]).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });

  it.each(["http://a", "a/b", "a b", "10.0.0.0/33", "a:99999", "user@a", "*"])(
    "refuses %j",
    (list) => {
      expect(parseAllowedHosts(list)).toBeNull();
    },
  );

  it("may be empty", () => {
    expect(parseAllowedHosts(" , ")).toEqual([]);
  });
});
